import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check } from '../../server/src/cli/check.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const README = readFileSync(`${ROOT}README.md`, 'utf8');

interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, unknown>> } };
}

describe('README', () => {
  it('shows what check says about the examples', async () => {
    const shown = /\$ npx hubble-ls check examples\/\n([^]*?)```/.exec(README)?.[1];
    let printed = '';
    const out = { write: (text: string) => (printed += text) };
    await check([`${ROOT}examples/`], out, out);
    assert.equal(printed.replaceAll(ROOT, ''), shown);
  });

  it('names every setting', () => {
    const manifest = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as Manifest;
    const settings = Object.keys(manifest.contributes.configuration.properties);
    assert.ok(settings.length > 0);
    assert.deepEqual(
      settings.filter((name) => !README.includes(`\`${name}\``)),
      [],
    );
  });
});
