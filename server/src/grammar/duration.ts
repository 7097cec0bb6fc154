import { quote } from './go-text.js';

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
    const [term, unit = ''] = /^(?:\d+\.?\d*|\.\d+)([^.\d]*)/.exec(rest) ?? [];
    if (term === undefined) break;
    if (unit === '') return `time: missing unit in duration ${quote(text)}`;
    if (!(unit in NANOSECONDS)) return `time: unknown unit ${quote(unit)} in duration ${quote(text)}`;
    rest = rest.slice(term.length);
  }
  return `time: invalid duration ${quote(text)}`;
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
    total += BigInt(whole || '0') * scale + fractionOf(fraction.slice(0, 18), scale);
    at = term.lastIndex;
  }
  const limit = sign === '-' ? 1n << 63n : (1n << 63n) - 1n;
  if (at === 0 || total > limit) return undefined;
  return sign === '-' ? -total : total;
}

/** Digits after the point beyond a billionth of a billionth do not count, as in Go. */
function fractionOf(digits: string, scale: bigint): bigint {
  return digits === '' ? 0n : (BigInt(digits) * scale) / 10n ** BigInt(digits.length);
}
