import { quote } from './go-text.js';
import { failed, parsed, type Parsed } from './parsed.js';

/**
 * Reads an HTTP status filter, `404`, `40+` or `4+` (pkg/hubble/filters/http.go). The value is what a code, written
 * with three digits, must begin with.
 */
export function parseStatusPrefix(text: string): Parsed<string> {
  if (/^[1-5][0-9]{2}$/.test(text)) return parsed(text);
  if (/^[1-5][0-9]?\+$/.test(text)) return parsed(text.slice(0, -1));
  return failed('invalid status code prefix: ' + quote(text));
}
