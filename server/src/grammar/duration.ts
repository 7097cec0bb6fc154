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
