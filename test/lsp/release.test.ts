import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readSettings } from '../../server/src/lsp/settings.js';
import { releaseBeside } from '../../server/src/service/config/chart-files.js';
import { kindBySetting } from '../../server/src/lsp/file-kinds.js';
import { NodeHost } from '../../server/src/lsp/node-host.js';
import { OpenFiles } from '../../server/src/lsp/open-files.js';
import { TextDocument } from 'vscode-languageserver-textdocument';

const CHART = 'apiVersion: v2\nname: platform\ndependencies:\n  - name: cilium\n    version: 1.17.5\n';
const VALUES = 'cilium:\n  hubble:\n    relay:\n      enabled: true\n';

describe('Chart.yaml and Chart.lock beside a file', () => {
  let folder: string;
  let workspace: string;
  const uriOf = (path: string): string => pathToFileURL(join(workspace, path)).href;
  const host = new NodeHost();
  const beside = async (path: string, open: Record<string, string> = {}): Promise<string | undefined> =>
    (await releaseBeside(uriOf(path), host, (uri) => open[uri]))?.from;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hubble-'));
    workspace = join(folder, 'workspace');
    mkdirSync(join(workspace, 'chart'), { recursive: true });
    host.setFolders([pathToFileURL(workspace).href]);
    writeFileSync(join(workspace, 'chart', 'Chart.yaml'), CHART.replace('1.17.5', '~1.17.0'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('are read in the same folder only, the lock first', async () => {
    assert.equal(await beside('chart/values.yaml'), 'Chart.yaml, ~1.17.0');
    assert.equal(await beside('values.yaml'), undefined);
    writeFileSync(join(workspace, 'chart', 'Chart.lock'), CHART.replace('1.17.5', '1.17.8'));
    assert.equal(await beside('chart/values.yaml'), 'Chart.lock, 1.17.8');
  });

  it('count as they are in the editor', async () => {
    assert.equal(await beside('chart/values.yaml', { [uriOf('chart/Chart.yaml')]: CHART }), 'Chart.yaml, 1.17.5');
  });

  it('are not read outside of the workspace, nor through a link', async () => {
    writeFileSync(join(folder, 'Chart.yaml'), CHART);
    assert.equal(await beside('../values.yaml'), undefined);
    mkdirSync(join(workspace, 'linked'));
    symlinkSync(join(folder, 'Chart.yaml'), join(workspace, 'linked', 'Chart.yaml'));
    assert.equal(await beside('linked/values.yaml'), undefined);
    assert.equal(await releaseBeside('untitled:Untitled-1', host, () => undefined), undefined);
  });
});

describe('the release of an open file', () => {
  const files = new OpenFiles({
    told: () => undefined,
    releaseBeside: () => Promise.resolve({ release: '1.16', from: 'Chart.yaml, 1.16.2' }),
  });
  let next = 0;
  const from = async (text: string, setting: '1.15' | 'auto'): Promise<string> => {
    const document = TextDocument.create(`file:///${next++}.yaml`, 'yaml', 1, text);
    const asked = setting === 'auto' ? undefined : { release: setting, from: 'setting' };
    await files.waiting(document, asked);
    return files.release(document, asked).from;
  };

  it('is that of the modeline, the setting, the file, the chart beside it, the newest; in this order', async () => {
    const flux = `kind: HelmRelease\nspec:\n  chart: { spec: { chart: cilium, version: 1.18.1 } }\n  values:\n    hubble: {}\n`;
    assert.equal(await from(`# hubble: cilium=1.14\n${flux}`, '1.15'), 'modeline, 1.14');
    assert.equal(await from(`# hubble: cilium=1.14\n${flux}`, 'auto'), 'modeline, 1.14');
    assert.equal(await from(flux, '1.15'), 'setting');
    assert.equal(await from(flux, 'auto'), 'Flux, 1.18.1');
    assert.equal(await from(VALUES, 'auto'), 'Chart.yaml, 1.16.2');
    assert.equal(await from(`allowlist: ['{"source_pod":["a/"]}']\n`, 'auto'), 'newest release');
  });
});

describe('the setting hubble.files', () => {
  const { files } = readSettings({
    files: {
      'clusters/*/cilium.yaml': 'helm-values',
      '*.filters': 'raw-filters',
      'old/**': 'none',
      'x.yaml': 'values',
    },
  });
  const kind = (uri: string): string | undefined => kindBySetting(uri, files, ['file:///home/me/work']);

  it('names kinds by globs below the folder of the workspace, or by the name of the file', () => {
    assert.equal(kind('file:///home/me/work/clusters/eu-1/cilium.yaml'), 'helm-values');
    assert.equal(kind('file:///home/me/work/clusters/eu-1/deep/cilium.yaml'), undefined);
    assert.equal(kind('file:///home/me/work/a/b/my%20own.filters'), 'raw-filters');
    assert.equal(kind('file:///elsewhere/all.filters'), 'raw-filters');
    assert.equal(kind('file:///home/me/work/old/all.filters'), 'none');
    assert.equal(kind('file:///home/me/work/x.yaml'), undefined);
  });

  it('ignores what is no setting', () => {
    for (const section of [undefined, null, 'x', { files: 4 }, { files: null }, { files: { a: 4 } }]) {
      assert.deepEqual(readSettings(section).files, []);
    }
  });
});
