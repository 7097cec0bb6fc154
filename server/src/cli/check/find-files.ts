import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import picomatch from 'picomatch';
import { hasOurEnding } from '../languages.js';
import { STDIN } from '../input.js';
import { reasonOf } from '../reason.js';
import { GitIgnore } from './git-ignore.js';

/** Told of what cannot be looked at, and why. */
export type OnFault = (path: string, reason: string) => void;

/**
 * The files that paths stand for, each once: a file itself, those below a folder that have one of our endings, those
 * that a glob fits. Of folders and globs, what git ignores is left out.
 */
export async function findFiles(paths: readonly string[], onFault: OnFault): Promise<string[]> {
  const found = new Map<string, string>();
  for (const path of paths) {
    for (const file of await filesOf(path, onFault)) {
      const key = file === STDIN ? file : resolve(file);
      if (!found.has(key)) found.set(key, file);
    }
  }
  return [...found.values()];
}

async function filesOf(path: string, onFault: OnFault): Promise<string[]> {
  if (path === STDIN) return [path];
  try {
    const isFolder = (await stat(path)).isDirectory();
    return isFolder ? await new Walk(hasOurEnding, onFault).below(path) : [path];
  } catch (fault) {
    const { base, isGlob } = picomatch.scan(path);
    if (!isGlob) {
      onFault(path, reasonOf(fault));
      return [];
    }
    const fits = picomatch(path, { dot: true, nonegate: true });
    const files = await new Walk(fits, onFault).below(base || '.').catch(() => []);
    if (files.length === 0) onFault(path, 'no file fits this glob');
    return files;
  }
}

/** Folders that hold nothing of those who work here, whatever git says. */
const PASSED_OVER: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/**
 * A walk over folders in the order of names. Links to files are followed, links to folders are not: they may go in
 * circles.
 */
class Walk {
  private readonly found: string[] = [];

  constructor(
    /** Whether a file is wanted, by its path. */
    private readonly wants: (path: string) => boolean,
    private readonly onFault: OnFault,
  ) {}

  /** @throws what the file system says of the folder. */
  async below(folder: string): Promise<string[]> {
    const entries = await readdir(folder, { withFileTypes: true });
    await this.walk(folder, entries, await GitIgnore.above(resolve(folder)));
    return this.found;
  }

  private async walk(folder: string, entries: readonly Dirent[], above: GitIgnore): Promise<void> {
    const ignored = await above.in(resolve(folder));
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      const isFolder = entry.isDirectory();
      if (isFolder ? PASSED_OVER.has(entry.name) : !this.wants(path)) continue;
      if (ignored.ignores(resolve(path), isFolder)) continue;
      if (isFolder) await this.into(path, ignored);
      else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(path)))) this.found.push(path);
    }
  }

  private async into(folder: string, ignored: GitIgnore): Promise<void> {
    try {
      await this.walk(folder, await readdir(folder, { withFileTypes: true }), ignored);
    } catch (fault) {
      this.onFault(folder, reasonOf(fault));
    }
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
