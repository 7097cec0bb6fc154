import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileMessage } from '../../server/src/schema/files.js';
import { helmTarget } from '../../server/src/schema/helm-path.js';

/** Every path under `hubble` in the charts 1.14.0 to 1.20.0-pre.3, and those of other parts that Hubble depends on. */
const PATHS = readFileSync(new URL('./paths/helm.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

describe('the Helm values', () => {
  it('know the paths of the charts and the others that decide which events there are', () => {
    assert.ok(PATHS.includes('hubble.relay.enabled') && PATHS.includes('bpf.monitorAggregation'));
    for (const path of PATHS) assert.ok(helmTarget(path), path);
  });

  it('have a message for every path that holds others, named after it', () => {
    for (const path of PATHS) {
      const type = helmTarget(path)?.field.type;
      if (type?.kind === 'message' && type.message.includes('.')) assert.equal(type.message, path);
      const holdsOthers = PATHS.some((other) => other.startsWith(`${path}.`));
      if (holdsOthers) assert.equal(fileMessage(path)?.name, path);
    }
  });

  it('are named by cilium-config where a key comes from one', () => {
    const sources = (fileMessage('CiliumConfig')?.fields ?? []).flatMap(({ name, helm }) =>
      helm ? [[name, helm]] : [],
    );
    assert.ok(sources.some(([key]) => key === 'hubble-export-allowlist'));
    for (const [key, path = ''] of sources) assert.ok(helmTarget(path), `${key}: ${path}`);
  });

  it('say what replaces a deprecated one', () => {
    for (const path of PATHS) {
      const field = helmTarget(path)?.field;
      assert.equal(field?.deprecated === true, (field?.deprecatedBy?.length ?? 0) > 0, path);
      for (const other of field?.deprecatedBy ?? []) assert.ok(helmTarget(other), other);
    }
    assert.deepEqual(helmTarget('hubble.export.fileCompress')?.field.deprecatedSince, '1.18');
  });
});

describe('a path of a Helm value', () => {
  it('leads through lists by index', () => {
    assert.equal(helmTarget('hubble.export.static.allowList[0]')?.member, true);
    assert.equal(helmTarget('hubble.export.static.allowList')?.member, false);
    assert.equal(helmTarget('hubble.export.dynamic.config.content[0].filePath')?.field.required, true);
    assert.equal(helmTarget('hubble.metrics.dynamic.config.content[1].contextOptions[0].values[2]')?.member, true);
  });

  it('may have dots in a key, escaped or not', () => {
    assert.equal(helmTarget('hubble.relay.nodeSelector.kubernetes\\.io/os')?.field.default, 'linux');
    assert.equal(helmTarget('hubble.relay.nodeSelector.kubernetes.io/os')?.field.default, 'linux');
  });

  it('leads nowhere where nothing is known', () => {
    for (const path of [
      '',
      'hubble.',
      '.hubble',
      'hubble.relayed',
      'hubble.export.static.allowList.verdict',
      'hubble.export.dynamic.config.content.name',
      'hubble.enabled[0]',
      'hubble.enabled.x',
      'hubble.export.static.allowList[x]',
      'hubble.export.dynamic.config.content[0].includeFilters[0].verdict',
    ]) {
      assert.equal(helmTarget(path), undefined, path);
    }
  });
});
