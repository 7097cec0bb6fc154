import assert from 'node:assert/strict';
import { ProjectConfigs } from '../../../server/src/service/config/project-configs.js';
import { readSettings } from '../../../server/src/lsp/settings.js';
import { levelsOf, releaseAsked } from '../../../server/src/service/config/wishes.js';

const ROOT = 'file:///work';

/** Configs of a workspace with these files, by their paths; what is open counts more. */
function configsOf(files: Record<string, string>, open: Record<string, string> = {}, warnings: string[] = []) {
  const asked: string[] = [];
  const configs = new ProjectConfigs({
    files: {
      readText: (uri) => {
        asked.push(uri);
        return Promise.resolve(files[uri.slice(ROOT.length + 1)]);
      },
    },
    openText: (uri) => open[uri.slice(ROOT.length + 1)],
    folders: [ROOT],
    onRead: (uri, _text, { problems }) => warnings.push(...problems.map(({ message }) => `${uri}: ${message}`)),
  });
  const at = async (path: string) => {
    const uri = `${ROOT}/${path}`;
    await configs.reading(uri);
    return { config: configs.of(uri), kind: configs.kindOf(uri) };
  };
  return { configs, at, asked };
}

describe('.hubble-ls.yaml', () => {
  it('is the nearest one above a file, inside of the workspace', async () => {
    const { at, asked } = configsOf({
      '.hubble-ls.yaml': 'rules: {unknown-key: off, wrong-type: hint}',
      'a/.hubble-ls.yaml': 'rules: {unknown-key: error}',
    });
    assert.deepEqual([...((await at('a/b/values.yaml')).config?.levels ?? [])], [['unknown-key', 'error']]);
    assert.deepEqual((await at('c/values.yaml')).config?.levels.get('unknown-key'), 'off');
    assert.ok(asked.every((uri) => uri.startsWith(`${ROOT}/`)));
  });

  it('says what files are, by globs below its folder', async () => {
    const { at } = configsOf({ 'a/.hubble-ls.yaml': 'files: {"x/*.yaml": flowlogs, "old.yaml": none}' });
    assert.equal((await at('a/x/my%20log.yaml')).kind, 'flowlogs');
    assert.equal((await at('a/y/z/old.yaml')).kind, 'none');
    assert.equal((await at('a/y/log.yaml')).kind, undefined);
  });

  it('counts as it is in the editor, and is read again when it may have changed', async () => {
    const open: Record<string, string> = {};
    const { at, configs } = configsOf({ '.hubble-ls.yaml': 'ciliumVersion: 1.16' }, open);
    assert.equal((await at('values.yaml')).config?.release, '1.16');
    open['.hubble-ls.yaml'] = 'ciliumVersion: 1.17';
    assert.equal((await at('values.yaml')).config?.release, '1.16');
    configs.forget();
    assert.equal((await at('values.yaml')).config?.release, '1.17');
  });

  it('tells the log what is wrong with it', async () => {
    const warnings: string[] = [];
    const { at } = configsOf({ '.hubble-ls.yaml': 'rule: {}' }, {}, warnings);
    await at('values.yaml');
    assert.deepEqual(warnings, [`${ROOT}/.hubble-ls.yaml: There is no key rule: it is ignored. Write rules.`]);
  });

  it('is not looked for outside of the workspace', () => {
    const { configs, asked } = configsOf({});
    assert.equal(configs.of('file:///elsewhere/values.yaml'), undefined);
    assert.equal(configs.of('untitled:Untitled-1'), undefined);
    assert.deepEqual(asked, []);
  });

  it('wins over the settings, key by key', async () => {
    const settings = readSettings({ rules: { 'unknown-key': 'off', 'wrong-type': 'hint' }, ciliumVersion: '1.15' });
    const { at } = configsOf({ 'a/.hubble-ls.yaml': 'rules: {unknown-key: error}\nciliumVersion: 1.18' });
    const { config } = await at('a/values.yaml');
    assert.deepEqual([...levelsOf(settings, config)].sort(), [
      ['unknown-key', 'error'],
      ['wrong-type', 'hint'],
    ]);
    assert.deepEqual(releaseAsked(settings, config), { release: '1.18', from: '.hubble-ls.yaml' });
    assert.deepEqual(releaseAsked(settings, undefined), { release: '1.15', from: 'setting' });
  });
});
