/** A moment as protobuf holds it: whole seconds since 1970, and nanoseconds from 0 to 999,999,999. */
export interface Timestamp {
  readonly seconds: bigint;
  readonly nanos: number;
}

/** How many nanoseconds a second has. */
export const SECOND = 1_000_000_000n;

/** The years 1 to 9999, which is what google.protobuf.Timestamp may hold. */
const MIN_SECONDS = -62135596800n;
const MAX_SECONDS = 253402300799n;

const RFC3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d?):(\d\d):(\d\d)(?:([.,])(\d+))?(?:Z|([-+])(\d\d):(\d\d))$/;

/**
 * Reads a time as Go's time.Parse(time.RFC3339Nano) does: an hour of one digit, a comma before the fraction and offsets
 * of up to 24:60 pass. Undefined where Go refuses it.
 */
export function parseGoTime(text: string): Timestamp | undefined {
  const match = RFC3339.exec(text);
  if (!match) return undefined;
  const part = (index: number): number => Number(match[index] ?? 0);
  const [year, month, day, hour, minute, second] = [part(1), part(2), part(3), part(4), part(5), part(6)];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  if (hour > 23 || minute > 59 || second > 59 || part(10) > 24 || part(11) > 60) return undefined;
  const offset = (part(10) * 60 + part(11)) * (match[9] === '-' ? -60 : 60);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const seconds = date.getTime() / 1000 + hour * 3600 + minute * 60 + second - offset;
  return { seconds: BigInt(seconds), nanos: Number((match[8] ?? '').slice(0, 9).padEnd(9, '0')) };
}

/** The nanoseconds from 1970 to a moment. */
export function nanosecondsOf({ seconds, nanos }: Timestamp): bigint {
  return seconds * SECOND + BigInt(nanos);
}

/** The moment so many nanoseconds after 1970, or before it where there are less than none. */
export function timeAt(nanoseconds: bigint): Timestamp {
  const nanos = ((nanoseconds % SECOND) + SECOND) % SECOND;
  return { seconds: (nanoseconds - nanos) / SECOND, nanos: Number(nanos) };
}

/** Whether a google.protobuf.Timestamp may hold a moment. */
export function isInRange({ seconds }: Timestamp): boolean {
  return seconds >= MIN_SECONDS && seconds <= MAX_SECONDS;
}

/**
 * Reads a google.protobuf.Timestamp of JSON: {@link parseGoTime}, at most nine digits after a point, the years 1 to
 * 9999.
 */
export function parseTimestamp(text: string): Timestamp | 'invalid' | 'out of range' {
  const time = parseGoTime(text);
  if (!time) return 'invalid';
  if (!isInRange(time)) return 'out of range';
  return /\.\d{10}/.test(text) ? 'invalid' : time;
}

/** Writes a time as protojson does: UTC, with 0, 3, 6 or 9 digits after the point. */
export function formatTimestamp({ seconds, nanos }: Timestamp): string {
  return formatSeconds(seconds) + fraction(nanos, /(?:000){1,2}$/) + 'Z';
}

/**
 * Writes a time as Go's RFC3339Nano layout does: no zeros at the end of the fraction.
 * @param offset minutes ahead of UTC of the zone it is written in
 */
export function formatRfc3339Nano({ seconds, nanos }: Timestamp, offset = 0): string {
  return formatSeconds(seconds + BigInt(offset * 60)) + fraction(nanos, /(?<!0)0+$/) + formatOffset(offset);
}

/** The digits behind the point, without those at the end that are left out; nothing for a whole second. */
function fraction(nanos: number, leftOut: RegExp): string {
  return nanos === 0 ? '' : `.${String(nanos).padStart(9, '0').replace(leftOut, '')}`;
}

function formatOffset(offset: number): string {
  if (offset === 0) return 'Z';
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${offset < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** `YYYY-MM-DDTHH:MM:SS` */
function formatSeconds(seconds: bigint): string {
  return new Date(Number(seconds) * 1000).toISOString().slice(0, 19);
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
