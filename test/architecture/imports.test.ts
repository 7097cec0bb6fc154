import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCES = fileURLToPath(new URL('../../server/src/', import.meta.url));

/** The floors of the server, lowest first; a folder may import from its own floor only if it is itself. */
const FLOORS = [
  ['syntax', 'grammar', 'tables'],
  ['schema'],
  ['document', 'filter'],
  ['rules'],
  ['service'],
  ['lsp', 'cli'],
];

/** Folders that may use Node and the LSP library. */
const IMPURE = ['lsp', 'cli'];

interface Import {
  readonly file: string;
  readonly folder: string;
  readonly target: string;
  /** Gone when the program runs. */
  readonly isType: boolean;
}

const IMPORTS: readonly Import[] = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((file) => {
    const text = readFileSync(join(SOURCES, file), 'utf8');
    const targets = [...text.matchAll(/^(?:import|export)( type)?\b[^;]*?from '([^']+)'|\bimport\('([^']+)'\)/gm)];
    const folder = file.split(sep)[0] ?? '';
    return targets.map(([, type, from, dynamic]) => ({
      file,
      folder,
      target: from ?? dynamic ?? '',
      isType: type !== undefined,
    }));
  });

function floorOf(folder: string): number {
  const floor = FLOORS.findIndex((folders) => folders.includes(folder));
  assert.ok(floor >= 0, `${folder} is on no floor`);
  return floor;
}

function folderOf({ file, target }: Import): string | undefined {
  if (!target.startsWith('.')) return undefined;
  const [folder = ''] = relative(SOURCES, join(SOURCES, dirname(file), target)).split(sep);
  return folder === '..' ? undefined : folder;
}

/** The files that are each reached from the other, by what they import from each other when they run. */
function circles(): string[][] {
  const byFile = new Map<string, string[]>();
  for (const one of IMPORTS) {
    if (one.isType || !one.target.startsWith('.')) continue;
    const target = relative(SOURCES, join(SOURCES, dirname(one.file), one.target)).replace(/\.js$/, '.ts');
    byFile.set(one.file, [...(byFile.get(one.file) ?? []), target]);
  }
  const reached = new Map([...byFile.keys()].map((file) => [file, reachedFrom(file, byFile)]));
  const inCircle = [...reached].filter(([file, all]) => all.has(file)).map(([file]) => file);
  const groups = inCircle.map((file) =>
    inCircle.filter((other) => reached.get(file)?.has(other) && reached.get(other)?.has(file)).sort(),
  );
  return groups.filter(([first], at) => groups.findIndex((group) => group[0] === first) === at);
}

function reachedFrom(start: string, imports: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const open = [start];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const target of imports.get(file) ?? []) {
      if (reached.has(target)) continue;
      reached.add(target);
      open.push(target);
    }
  }
  return reached;
}

describe('imports of the server', () => {
  it('are found', () => {
    assert.ok(IMPORTS.length > 100);
  });

  it('point downwards', () => {
    const upwards = IMPORTS.filter((one) => {
      const target = folderOf(one);
      return target !== undefined && target !== one.folder && floorOf(target) >= floorOf(one.folder);
    });
    // cli/main.ts starts the language server: the one arrow between two folders of the top floor.
    assert.deepEqual(
      upwards.map(({ file, target }) => `${file} -> ${target}`),
      ['cli/main.ts -> ../lsp/main.js'],
    );
  });

  // Types may: a parser is given the cache that it is called by.
  it('run in no circle', () => {
    assert.deepEqual(circles(), []);
  });

  it('bring nothing of Node into the pure folders', () => {
    const impure = IMPORTS.filter(({ folder, target }) => !IMPURE.includes(folder) && target.startsWith('node:'));
    assert.deepEqual(impure, []);
  });

  it('use Node in lsp/ for its host, its entry and standard input alone, so that the rest runs in a web worker', () => {
    const users = IMPORTS.filter(({ folder, target }) => folder === 'lsp' && /^node:|\/node$/.test(target));
    assert.deepEqual([...new Set(users.map(({ file }) => file))].sort(), [
      join('lsp', 'main.ts'),
      join('lsp', 'node-host.ts'),
      join('lsp', 'stream-reader.ts'),
    ]);
  });

  it('take the LSP library in lsp/ alone', () => {
    const users = IMPORTS.filter(({ target }) => /^vscode-languageserver(\/|$)/.test(target));
    assert.deepEqual([...new Set(users.map(({ folder }) => folder))], ['lsp']);
  });
});
