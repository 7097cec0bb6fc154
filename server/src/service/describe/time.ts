import { parseGoDuration } from '../../grammar/duration.js';
import { parseGoTime } from '../../grammar/time.js';

const UNITS: readonly (readonly [name: string, nanoseconds: bigint])[] = [
  ['hour', 3_600_000_000_000n],
  ['minute', 60_000_000_000n],
  ['second', 1_000_000_000n],
  ['millisecond', 1_000_000n],
  ['microsecond', 1_000n],
  ['nanosecond', 1n],
];

/** A moment in words, in UTC; undefined where the text is no time. */
export function describeTime(text: string): string | undefined {
  const time = parseGoTime(text);
  if (!time) return undefined;
  const date = new Date(Number(time.seconds) * 1000);
  const fraction = String(time.nanos)
    .padStart(9, '0')
    .replace(/(?<!0)0+$/, '');
  return `**${date.toUTCString().replace(' GMT', `${fraction && `.${fraction}`} UTC`)}**`;
}

/** A duration in words; undefined where Go reads none. */
export function describeDuration(text: string): string | undefined {
  const nanoseconds = parseGoDuration(text);
  return nanoseconds === undefined ? undefined : `**${inWords(nanoseconds)}**`;
}

/** Nanoseconds in the two largest units that they fill: `1 minute 30 seconds`. */
export function inWords(nanoseconds: bigint): string {
  let rest = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  const parts: string[] = [];
  for (const [name, size] of UNITS) {
    const count = rest / size;
    rest %= size;
    if (count > 0n && parts.length < 2) parts.push(`${count} ${name}${count === 1n ? '' : 's'}`);
  }
  return (nanoseconds < 0n ? 'minus ' : '') + (parts.join(' ') || '0 seconds');
}
