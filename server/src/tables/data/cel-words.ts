import type { CelWord } from '../cel-words.js';

/** What an expression may call: CEL's standard library, to which Cilium adds nothing. */
export const CEL_FUNCTIONS: readonly CelWord[] = [
  { name: 'size', use: 'size(x)', meaning: 'How many characters a string has, or members a list or a map.' },
  { name: 'contains', use: 'text.contains(part)', meaning: 'Whether a string has the other one in it.' },
  { name: 'startsWith', use: 'text.startsWith(prefix)', meaning: 'Whether a string begins with the other one.' },
  { name: 'endsWith', use: 'text.endsWith(suffix)', meaning: 'Whether a string ends with the other one.' },
  { name: 'matches', use: "text.matches('re')", meaning: 'Whether a regular expression in RE2 syntax matches anywhere in a string.' },
  { name: 'bool', use: 'bool(x)', meaning: 'The truth value that a string spells.' },
  { name: 'bytes', use: 'bytes(x)', meaning: 'The UTF-8 bytes of a string.' },
  { name: 'double', use: 'double(x)', meaning: 'The number as one with a fraction.' },
  { name: 'duration', use: "duration('1m30s')", meaning: 'The span of time that a string spells, with a unit behind each number.' },
  { name: 'int', use: 'int(x)', meaning: 'The number as a signed one; for a timestamp, seconds since 1970.' },
  { name: 'uint', use: 'uint(x)', meaning: 'The number as an unsigned one, such as ports and identities are.' },
  { name: 'string', use: 'string(x)', meaning: 'The value as text.' },
  { name: 'timestamp', use: "timestamp('2026-03-05T12:00:00Z')", meaning: 'The time that a string spells as RFC 3339 does.' },
  { name: 'type', use: 'type(x)', meaning: 'The type of a value.' },
  { name: 'dyn', use: 'dyn(x)', meaning: 'The same value, whose type is only looked at when it is compared.' },
  { name: 'getFullYear', use: 'time.getFullYear()', meaning: 'The year of a time, in UTC unless a zone is given.' },
  { name: 'getMonth', use: 'time.getMonth()', meaning: 'The month of a time, from 0 for January.' },
  { name: 'getDayOfYear', use: 'time.getDayOfYear()', meaning: 'The day of the year, from 0.' },
  { name: 'getDayOfMonth', use: 'time.getDayOfMonth()', meaning: 'The day of the month, from 0.' },
  { name: 'getDate', use: 'time.getDate()', meaning: 'The day of the month, from 1.' },
  { name: 'getDayOfWeek', use: 'time.getDayOfWeek()', meaning: 'The day of the week, from 0 for Sunday.' },
  { name: 'getHours', use: 'time.getHours()', meaning: 'The hour of a time, or the whole hours of a duration.' },
  { name: 'getMinutes', use: 'time.getMinutes()', meaning: 'The minute of a time, or the whole minutes of a duration.' },
  { name: 'getSeconds', use: 'time.getSeconds()', meaning: 'The second of a time, or the whole seconds of a duration.' },
  { name: 'getMilliseconds', use: 'time.getMilliseconds()', meaning: 'The milliseconds of a time or a duration.' },
];

/** What looks like a function and is expanded before the expression is checked. */
export const CEL_MACROS: readonly CelWord[] = [
  { name: 'has', use: 'has(_flow.l4.TCP)', meaning: 'Whether a field is set; for a number or a text, whether it is not zero or empty.' },
  { name: 'all', use: 'list.all(x, test)', meaning: 'Whether the test holds for every member.' },
  { name: 'exists', use: 'list.exists(x, test)', meaning: 'Whether the test holds for some member.' },
  { name: 'exists_one', use: 'list.exists_one(x, test)', meaning: 'Whether the test holds for exactly one member.' },
  { name: 'filter', use: 'list.filter(x, test)', meaning: 'The members that the test holds for.' },
  { name: 'map', use: 'list.map(x, value)', meaning: 'A list with what becomes of each member.' },
];
