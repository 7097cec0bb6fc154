import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { ROOT } from '../support/hubble-ls.js';

/** All that the client takes from other packages. */
const OF_CLIENT = ['vscode-languageclient'];

describe('docs/architecture.md', () => {
  const page = readFileSync(`${ROOT}docs/architecture.md`, 'utf8');

  it('names each folder of the server and of the tests', () => {
    const folders = ['server/src', 'test'].flatMap((parent) =>
      readdirSync(`${ROOT}${parent}`, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => `${parent}/${name}`),
    );
    assert.deepEqual(
      folders.filter((folder) => !page.includes(`\`${folder}\``)),
      [],
    );
  });

  it('says of each library that is in the bundles what it is for', () => {
    const [, table = ''] = /^## Libraries\n\n((?:\|.*\n)+)/m.exec(page) ?? [];
    const listed = [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name);
    const { devDependencies } = JSON.parse(readFileSync(`${ROOT}server/package.json`, 'utf8')) as {
      devDependencies: Readonly<Record<string, string>>;
    };
    const used = Object.keys(devDependencies).filter((name) => !name.startsWith('@types/'));
    assert.deepEqual(listed.sort(), [...used, ...OF_CLIENT].sort());
  });
});
