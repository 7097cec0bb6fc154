import type { FlowFilter } from '../../filter/index.js';
import { MAX_LINE_BYTES } from '../../filter/line-cutter.js';
import { isObject, printedLine } from './printed-line.js';

/** What the bytes of a line tell: it does not pass, it passes and is printed as it stands, or it must be decoded. */
export type Told = 'no' | 'as it stands' | 'decode';

const KEY = Buffer.from('"event_type"');
const ALIAS = Buffer.from('"eventType"');
const FLOW = Buffer.from('{"flow":{');
/** A letter that is written as an escape, which a key may be spelled with. */
const ESCAPE = Buffer.from('\\u00');
const ESCAPED_LETTER = /\\u00[4-7]/;
const CLOSING_BRACE = 0x7d;

/** The value of event_type as hubble prints it. */
const VALUE = /^:\{(?:"type":(-?\d{1,10}))?(?:,?"sub_type":(-?\d{1,10}))?\}/;
const LONGEST_VALUE = 48;

/**
 * The test of an allowlist by the bytes of a line; undefined where a filter takes any event type. An event type that stands nowhere
 * else, and is spelled without escapes, is the flow's or the flow has none; either way a filter that wants another one does not match.
 */
export function byteTest(allowlist: readonly FlowFilter[]): ((line: Uint8Array) => Told) | undefined {
  const lists = allowlist.map(({ event_type: types }) => types ?? []);
  if (lists.length === 0 || lists.some((types) => types.length === 0)) return undefined;
  const wanted = lists.flat();
  const isOnlyType = allowlist.every((filter) => Object.keys(filter).length === 1);
  const passes = (type: number, subType: number): boolean =>
    wanted.some(
      (one) =>
        ((one.type ?? 0) === 0 || one.type === type) &&
        (one.match_sub_type !== true || (one.sub_type ?? 0) === subType),
    );
  return (bytes) => {
    const line = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    if (line.length >= MAX_LINE_BYTES || line[line.length - 1] !== CLOSING_BRACE || !startsWith(line, FLOW))
      return 'decode';
    if (line.includes(ALIAS) || (line.includes(ESCAPE) && ESCAPED_LETTER.test(line.toString('latin1'))))
      return 'decode';
    const at = line.indexOf(KEY);
    if (at < 0) return 'no';
    const start = at + KEY.length;
    if (line.includes(KEY, start)) return 'decode';
    const [value, type, subType] = VALUE.exec(line.toString('latin1', start, start + LONGEST_VALUE)) ?? [];
    if (value === undefined) return 'decode';
    if (!passes(Number(type ?? 0), Number(subType ?? 0))) return 'no';
    if (!isOnlyType) return 'decode';
    const flow = printedLine(line.toString())?.flow;
    return isObject(flow) && flow.event_type !== undefined ? 'as it stands' : 'decode';
  };
}

function startsWith(line: Buffer, start: Buffer): boolean {
  return line.compare(start, 0, start.length, 0, start.length) === 0;
}
