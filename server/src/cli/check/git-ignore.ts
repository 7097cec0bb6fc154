import ignore, { type Ignore } from 'ignore';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { rootOf } from './root.js';

/** The patterns of one file, which are about paths below a folder. */
interface Patterns {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * What git leaves out in a folder, by every `.gitignore` from the root of the repository down and by
 * `.git/info/exclude`.
 */
export class GitIgnore {
  private constructor(
    /** What counts more stands first. */
    private readonly patterns: readonly Patterns[],
  ) {}

  /**
   * What the files above a folder say of what is in it: nothing, if they leave out the folder itself, which somebody
   * named.
   */
  static async above(folder: string): Promise<GitIgnore> {
    const root = rootOf(folder);
    let found = await new GitIgnore([]).with(root, join('.git', 'info', 'exclude'));
    for (const one of foldersBetween(root, folder)) found = await found.in(one);
    return found.ignores(folder, true) ? new GitIgnore([]) : found;
  }

  /** The same with the `.gitignore` of a folder below. */
  async in(folder: string): Promise<GitIgnore> {
    return this.with(folder, '.gitignore');
  }

  ignores(path: string, isFolder: boolean): boolean {
    for (const { folder, rules } of this.patterns) {
      const below = relative(folder, path).replaceAll(sep, '/');
      if (below === '') continue;
      const { ignored, unignored } = rules.test(isFolder ? `${below}/` : below);
      if (ignored || unignored) return ignored;
    }
    return false;
  }

  private async with(folder: string, name: string): Promise<GitIgnore> {
    // Not there, or not to be read: as good as none.
    const text = await readFile(join(folder, name), 'utf8').catch(() => undefined);
    return text === undefined ? this : new GitIgnore([{ folder, rules: ignore().add(text) }, ...this.patterns]);
  }
}

/** The folders from one down to the one that another is in. */
function foldersBetween(root: string, folder: string): string[] {
  const found: string[] = [];
  for (let at = folder; at !== root && dirname(at) !== at; at = dirname(at)) found.unshift(dirname(at));
  return found;
}
