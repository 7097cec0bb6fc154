import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ROOT } from '../support/hubble-ls.js';

/** All that the client takes from other packages. */
const OF_CLIENT = ['vscode-languageclient'];

describe('docs/architecture.md', () => {
  it('says of each library that is in the bundles what it is for', () => {
    const page = readFileSync(`${ROOT}docs/architecture.md`, 'utf8');
    const [, table = ''] = /^## Libraries\n\n((?:\|.*\n)+)/m.exec(page) ?? [];
    const listed = [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name);
    const { devDependencies } = JSON.parse(readFileSync(`${ROOT}server/package.json`, 'utf8')) as {
      devDependencies: Readonly<Record<string, string>>;
    };
    const used = Object.keys(devDependencies).filter((name) => !name.startsWith('@types/'));
    assert.deepEqual(listed.sort(), [...used, ...OF_CLIENT].sort());
  });
});
