import { parseGoDuration } from './duration.js';
import { MONTHS } from './time-format.js';
import { nanosecondsOf, parseGoTime, timeAt, type Timestamp } from './time.js';

const ZONE = '(Z|[-+]\\d\\d:\\d\\d)';
const DATE_ONLY = /^\d{4}-\d\d-\d\d$/;
const UP_TO_HOUR = new RegExp(`^(\\d{4}-\\d\\d-\\d\\dT\\d\\d?)${ZONE}$`);
const UP_TO_MINUTE = new RegExp(`^(\\d{4}-\\d\\d-\\d\\dT\\d\\d?:\\d\\d)${ZONE}$`);
const RFC1123Z =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) ([a-z]{3}) (\d{4}) (\d\d?:\d\d:\d\d(?:[.,]\d+)?) ([-+]\d\d)(\d\d)$/i;

/**
 * Reads a time as `--since` and `--until` do (hubble/pkg/time, 1.19): a duration that has passed since `now`, or a
 * moment with its zone to the day, hour, minute or second. Undefined where hubble refuses it.
 */
export function parseHubbleTime(text: string, now: Timestamp): Timestamp | undefined {
  const ago = parseGoDuration(text);
  if (ago !== undefined) return timeAt(nanosecondsOf(now) - ago);
  if (DATE_ONLY.test(text)) return parseGoTime(`${text}T00:00:00Z`);
  const hour = UP_TO_HOUR.exec(text);
  if (hour) return parseGoTime(`${hour[1]}:00:00${hour[2]}`);
  const minute = UP_TO_MINUTE.exec(text);
  if (minute) return parseGoTime(`${minute[1]}:00${minute[2]}`);
  return parseGoTime(text) ?? parseRfc1123(text);
}

function parseRfc1123(text: string): Timestamp | undefined {
  const [, day, monthName = '', year, clock, hours, minutes] = RFC1123Z.exec(text) ?? [];
  const month = MONTHS.findIndex((name) => name.toLowerCase() === monthName.toLowerCase()) + 1;
  if (day === undefined || month === 0) return undefined;
  return parseGoTime(`${year}-${String(month).padStart(2, '0')}-${day}T${clock}${hours}:${minutes}`);
}
