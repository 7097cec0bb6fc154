import { quote } from './go-text.js';
import { failed, parsed, type Parsed } from './parsed.js';

/** Reads a port as Go's strconv.ParseUint(text, 10, 16) does: digits only, leading zeros allowed. */
export function parsePort(text: string): Parsed<number> {
  // Go reads digit by digit, and stops at the first that is too much.
  const [digits = ''] = /^[0-9]*/.exec(text) ?? [];
  if (Number(digits) > 0xffff) return failed(`strconv.ParseUint: parsing ${quote(text)}: value out of range`);
  if (digits !== text || text === '') return failed(`strconv.ParseUint: parsing ${quote(text)}: invalid syntax`);
  return parsed(Number(digits));
}
