import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const README = readFileSync(`${ROOT}README.md`, 'utf8');

interface Manifest {
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Readonly<Record<string, unknown>> }[];
  };
}

describe('README', () => {
  it('names every setting', () => {
    const manifest = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as Manifest;
    const settings = manifest.contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
    assert.ok(settings.length > 0);
    assert.deepEqual(
      settings.filter((name) => !README.includes(`\`${name}\``)),
      [],
    );
  });
});
