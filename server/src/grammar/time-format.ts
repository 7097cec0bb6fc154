import type { Timestamp } from './time.js';

/** The short names of the months, as Go writes and reads them. */
export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** The pieces of a moment in UTC that the layouts are made of. */
interface Parts {
  readonly date: Date;
  /** `YYYY-MM-DDTHH:MM:SS` */
  readonly iso: string;
  /** Nine digits. */
  readonly nanos: string;
}

const LAYOUTS: ReadonlyMap<string, (parts: Parts) => string> = new Map<string, (parts: Parts) => string>([
  ['yearmonthday', ({ iso }) => iso.slice(0, 10)],
  ['yearmonthdayhour', ({ iso }) => `${iso.slice(0, 13)}Z`],
  ['yearmonthdayhourminute', ({ iso }) => `${iso.slice(0, 16)}Z`],
  ['rfc3339', ({ iso }) => `${iso}Z`],
  ['rfc3339milli', (parts) => withFraction(parts, 3)],
  ['rfc3339micro', (parts) => withFraction(parts, 6)],
  ['rfc3339nano', (parts) => withFraction(parts, 9)],
  ['rfc1123z', rfc1123],
]);

/**
 * Writes a time in UTC as `--time-format` of hubble says (hubble/pkg/time, 1.19). The case of the name does not matter;
 * one that is none stands for StampMilli.
 */
export function formatTime(time: Timestamp, format: string): string {
  const date = new Date(Number(time.seconds) * 1000);
  const parts: Parts = { date, iso: date.toISOString().slice(0, 19), nanos: String(time.nanos).padStart(9, '0') };
  return (LAYOUTS.get(format.toLowerCase()) ?? stampMilli)(parts);
}

function stampMilli({ date, iso, nanos }: Parts): string {
  const day = String(date.getUTCDate()).padStart(2, ' ');
  return `${MONTHS[date.getUTCMonth()]} ${day} ${iso.slice(11)}.${nanos.slice(0, 3)}`;
}

function withFraction({ iso, nanos }: Parts, digits: number): string {
  const fraction = nanos.slice(0, digits).replace(/(?<!0)0+$/, '');
  return `${iso}${fraction === '' ? '' : '.' + fraction}Z`;
}

function rfc1123({ date, iso }: Parts): string {
  const day = String(date.getUTCDate()).padStart(2, '0');
  return `${DAYS[date.getUTCDay()]}, ${day} ${MONTHS[date.getUTCMonth()]} ${iso.slice(0, 4)} ${iso.slice(11)} +0000`;
}
