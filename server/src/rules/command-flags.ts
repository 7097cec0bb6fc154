import { children, type Bound } from '../document/bound.js';
import { isPlaceholder } from '../document/placeholder.js';
import type { Field } from '../schema/field.js';
import type { Kind } from '../schema/kinds.js';
import type { ObserveFlag } from '../schema/observe-flag.js';
import { flagOf } from '../schema/observe-flags.js';

/** Rules about command lines: the parts of a script have no kind. */
export const COMMAND_LINES: readonly Kind[] = ['none'];

/** A flag that stands on a command line. */
export interface WrittenFlag {
  readonly flag: ObserveFlag;
  readonly bound: Bound;
  /** Undefined where the flag stands alone, and where the shell puts something in place of the value. */
  readonly text: string | undefined;
  /** The shell puts something in place of the value. */
  readonly expands: boolean;
}

/** The known flags of a command line, in order. */
export function writtenFlags(command: Bound): WrittenFlag[] {
  return children(command).flatMap((bound) => {
    const flag = flagOf(bound.field);
    const { value } = bound;
    if (!flag) return [];
    const expands = value !== undefined && (value.string === undefined || isPlaceholder(value));
    return [{ flag, bound, text: expands ? undefined : value?.string, expands }];
  });
}

/** Filter flags in whose values a comma has a meaning of its own. */
const WITH_COMMAS: ReadonlySet<string> = new Set(
  'not tcp-flags http-path http-url http-header cel-expression interface'.split(' '),
);

/** Whether the value of a flag that takes one is a list with commas. */
export function isFlagList(field: Field, text: string): boolean {
  if (!/^[^,\s]+(?:,\s?[^,\s]+)+$/.test(text)) return false;
  const flag = flagOf(field);
  return flag?.group === 'filter' && !WITH_COMMAS.has(flag.name) && !flag.name.endsWith('label');
}
