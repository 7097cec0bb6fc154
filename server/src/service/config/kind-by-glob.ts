import type { Kind } from '../../schema/kinds.js';
import { globOf, type Glob } from './glob.js';

/** What files are, by globs: the last one that fits counts. */
export type KindsByGlob = readonly (readonly [glob: string, kind: Kind])[];

/** Each file is compared with the same ones. */
const compiled = new WeakMap<KindsByGlob, readonly (readonly [fits: Glob, kind: Kind])[]>();

/**
 * The kind that globs say a file is.
 *
 * @param path Below the folder that the globs are about, with slashes.
 */
export function kindByGlob(path: string, files: KindsByGlob): Kind | undefined {
  const kinds = compiled.get(files) ?? files.slice(-MOST_GLOBS).map(([glob, kind]) => [globOf(glob), kind] as const);
  compiled.set(files, kinds);
  return kinds.findLast(([fits]) => fits(path))?.[1];
}

/** Nobody writes more of them. */
const MOST_GLOBS = 1000;
