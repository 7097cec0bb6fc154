import type { Cursor } from '../syntax/cursor.js';

const RANGES = {
  int32: [-(2n ** 31n), 2n ** 31n - 1n],
  uint32: [0n, 2n ** 32n - 1n],
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  uint64: [0n, 2n ** 64n - 1n],
} as const;

/**
 * What keeps protojson from reading a scalar as an integer, as the end of `not ...`; undefined where it can: a number or the
 * same in quotes, with no fraction left (google.golang.org/protobuf/encoding/protojson, decode.go).
 */
export function integerProblem(value: Cursor, type: keyof typeof RANGES): string | undefined {
  const written = value.scalar?.value;
  const [first, last] = RANGES[type];
  if (Number.isSafeInteger(written) && Number(written) >= first && Number(written) <= last) return undefined;
  if (typeof written === 'boolean') return 'true or false';
  const text = String(written);
  if (!/^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(text)) return `"${text}"`;
  // Large integers keep their digits only in the source.
  const exact = /^-?\d+$/.test(value.source) ? value.source : text;
  if (!/^-?\d+$/.test(exact) && !Number.isInteger(Number(text))) return text;
  const number = /^-?\d+$/.test(exact) ? BigInt(exact) : BigInt(Number(text));
  return number < first || number > last ? `${text}, which is out of range` : undefined;
}
