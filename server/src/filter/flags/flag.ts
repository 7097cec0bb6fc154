import { parseCsvLine } from '../../grammar/csv.js';
import { parseGoBool } from '../../grammar/go-bool.js';
import { quote } from '../../grammar/go-text.js';
import { durationFault } from '../../grammar/duration.js';
import { FilterError } from '../filter-error.js';

/** What pflag takes for a value. */
export type FlagKind = 'text' | 'bool' | 'uint64' | 'uint16' | 'duration' | 'list';

/** A flag of a command, as Go's pflag knows it. */
export interface Flag {
  readonly name: string;
  readonly short?: string;
  readonly kind: FlagKind;
  /** What a flag without a value stands for, where it may go without. */
  readonly bare?: string;
}

/** A flag that was given, in the order of the arguments. */
export interface GivenFlag {
  readonly flag: Flag;
  readonly value: string;
}

/** What hubble says of its arguments before it reads a filter. */
export function flagError(message: string): FilterError {
  return new FilterError('flags', message);
}

/** pflag's wrapping of what a flag says about its value. */
export function invalidArgument({ name, short }: Flag, value: string, reason: string): FilterError {
  const flag = short === undefined ? `--${name}` : `-${short}, --${name}`;
  return flagError(`invalid argument ${quote(value)} for "${flag}" flag: ${reason}`);
}

/** Checks a value against the flag's type. @throws FilterError */
export function checkValue(flag: Flag, value: string): void {
  const reason = reasonAgainst(flag.kind, value);
  if (reason !== undefined) throw invalidArgument(flag, value, reason);
}

const UINT = /^(?:0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|0(?:_?[0-7])*|[1-9](?:_?[0-9])*)$/;

function reasonAgainst(kind: FlagKind, value: string): string | undefined {
  switch (kind) {
    case 'bool':
      return parseGoBool(value) === undefined
        ? `strconv.ParseBool: parsing ${quote(value)}: invalid syntax`
        : undefined;
    case 'duration':
      return durationFault(value);
    case 'uint64':
    case 'uint16': {
      const number = parseUint(value);
      const max = kind === 'uint64' ? 2n ** 64n : 2n ** 16n;
      if (number === undefined) return `strconv.ParseUint: parsing ${quote(value)}: invalid syntax`;
      return number < max ? undefined : `strconv.ParseUint: parsing ${quote(value)}: value out of range`;
    }
    case 'list': {
      const list = parseCsvLine(value);
      return list.ok ? undefined : list.error;
    }
    default:
      return undefined;
  }
}

/** The items of every value of a list's flag that {@link checkValue} takes. */
export function listItems(values: readonly string[]): string[] {
  return values.flatMap((value) => {
    const list = parseCsvLine(value);
    return list.ok ? list.value : [];
  });
}

/** Reads a number as Go's strconv.ParseUint(text, 0, ...) does: with a prefix for its base, and underscores. */
export function parseUint(text: string): bigint | undefined {
  if (!UINT.test(text)) return undefined;
  const digits = text.replaceAll('_', '').toLowerCase();
  return BigInt(/^0[0-7]+$/.test(digits) ? '0o' + digits.slice(1) : digits);
}
