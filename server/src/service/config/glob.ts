import picomatch from 'picomatch';
import { parseRe2 } from '../../grammar/re2.js';

/** Whether a glob fits a path, with slashes. One without a slash is about the name of the file. */
export type Glob = (path: string) => boolean;

/** Nobody writes longer ones, and reading them would take long. In UTF-16 units. */
const LONGEST = 1000;
/** With more of these, an engine that tries one way after the other may never come to an end. */
const FEW_WILDCARDS = 3;
const WILDCARD = /\*+|[?@+!]\(/g;
/** That no name is `.` or `..`, and none is empty: so it is with each path, and RE2 cannot say it. */
const TRUE_OF_PATHS = /\(\?!(?:\(\?:\^\|\\\/\))?\\\.\{1,2\}\(\?:\\\/\|\$\)\)|\(\?=\.\)/g;

/**
 * Compiles a glob, which takes time linear in the path. One that is empty, far too long or out of order fits nothing.
 */
export function globOf(glob: string): Glob {
  if (glob === '' || glob.length > LONGEST) return () => false;
  const basename = !glob.includes('/');
  const options = { dot: true, nonegate: true, basename };
  try {
    if ((glob.match(WILDCARD)?.length ?? 0) <= FEW_WILDCARDS) return picomatch(glob, options);
    const pattern = parseRe2(picomatch.makeRe(glob, options).source.replace(TRUE_OF_PATHS, ''));
    return (path) => pattern.ok && pattern.value.test(basename ? path.slice(path.lastIndexOf('/') + 1) : path);
  } catch {
    return () => false;
  }
}
