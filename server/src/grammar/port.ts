import { quote } from './go-text.js';
import { failed, parsed, type Parsed } from './parsed.js';

/** Reads a port as Go's strconv.ParseUint(text, 10, 16) does: digits only, leading zeros allowed. */
export function parsePort(text: string): Parsed<number> {
  if (!/^[0-9]+$/.test(text)) return failed(`strconv.ParseUint: parsing ${quote(text)}: invalid syntax`);
  const port = Number(text);
  if (port > 0xffff) return failed(`strconv.ParseUint: parsing ${quote(text)}: value out of range`);
  return parsed(port);
}
