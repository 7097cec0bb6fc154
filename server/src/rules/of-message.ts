import type { Rule } from './rule.js';

/** Values that are one of some messages, by name: the mapping of a file, a filter, a command line. */
export function ofMessage(...names: readonly string[]): Rule['about'] {
  return (type, _, list) => !list && type.kind === 'message' && names.includes(type.message);
}
