import { utf8Bytes } from './utf8.js';

const NANOSECONDS: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  μs: 1_000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};

/** What Go says of a text that is no duration; undefined for one that is. */
export function durationFault(text: string): string | undefined {
  if (parseGoDuration(text) !== undefined) return undefined;
  for (let rest = text.replace(/^[-+]/, ''); rest !== '';) {
    const [term, whole = '', unit = ''] = /^(?:(\d+)\.?\d*|\.\d+)([^.\d]*)/.exec(rest) ?? [];
    if (term === undefined || BigInt(whole || '0') > 1n << 63n) break;
    if (unit === '') return `time: missing unit in duration ${quoted(text)}`;
    const scale = NANOSECONDS[unit];
    if (scale === undefined) return `time: unknown unit ${quoted(unit)} in duration ${quoted(text)}`;
    if (BigInt(whole || '0') * scale > 1n << 63n) break;
    rest = rest.slice(term.length);
  }
  return `time: invalid duration ${quoted(text)}`;
}

/** Go's time package quotes in its own way: what is not ASCII byte by byte. */
function quoted(text: string): string {
  const characters = Array.from(text, (character) => {
    if (/["\\]/.test(character)) return `\\${character}`;
    if (/[ -~]/.test(character)) return character;
    return Array.from(utf8Bytes(character), (byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
  });
  return `"${characters.join('')}"`;
}

/** Reads a duration as Go's time.ParseDuration does, in nanoseconds; undefined where Go refuses it. */
export function parseGoDuration(text: string): bigint | undefined {
  const sign = /^[-+]/.exec(text)?.[0] ?? '';
  const rest = text.slice(sign.length);
  if (rest === '0') return 0n;
  const term = /(\d*)(?:\.(\d*))?(ns|us|µs|μs|ms|s|m|h)/y;
  let total = 0n;
  let at = 0;
  while (at < rest.length) {
    term.lastIndex = at;
    const match = term.exec(rest);
    const [whole = '', fraction = '', unit = ''] = match?.slice(1) ?? [];
    const scale = NANOSECONDS[unit];
    if (!match || scale === undefined || whole.length + fraction.length === 0 || whole.length > 20) return undefined;
    total += BigInt(whole || '0') * scale + fractionOf(fraction, scale);
    at = term.lastIndex;
  }
  const limit = sign === '-' ? 1n << 63n : (1n << 63n) - 1n;
  if (at === 0 || total > limit) return undefined;
  return sign === '-' ? -total : total;
}

/** Computed in doubles, as in Go; digits that 63 bits do not hold do not count. */
function fractionOf(digits: string, scale: bigint): bigint {
  let value = 0n;
  let divisor = 1;
  for (const digit of digits) {
    const next = value * 10n + BigInt(digit);
    if (value > MOST / 10n || next > MOST + 1n) break;
    value = next;
    divisor *= 10;
  }
  return BigInt(Math.trunc(Number(value) * (Number(scale) / divisor)));
}

const MOST = (1n << 63n) - 1n;
