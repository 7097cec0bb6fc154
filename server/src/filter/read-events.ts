import { utf8Length } from '../grammar/utf8.js';
import type { HubbleEvent } from './flow.js';
import { decodeMessage } from './protojson/decode.js';
import { ProtoJsonError } from './protojson/json-reader.js';

/** A line of hubble's output: what it holds, or why it cannot be read. */
export interface EventLine {
  /** Counted from 1. */
  readonly line: number;
  readonly event?: HubbleEvent;
  readonly error?: string;
}

/** The error after which no line is read any more. */
export const LINE_TOO_LONG = 'bufio.Scanner: token too long';

/** Go's bufio.Scanner gives up on a line of this many bytes, the newline not counted. */
const MAX_LINE_BYTES = 65536;

/**
 * Reads lines as `hubble observe --input-file` does (hubble/cmd/observe/io_reader_observer.go, 1.19). A line that cannot be
 * read is passed over with its error, one of 65536 bytes or more ends the reading. After the first line that has an unknown
 * field, unknown fields and unknown enum names are ignored in all lines. Bytes are taken as UTF-8.
 */
export function* readEvents(input: string | Uint8Array): Generator<EventLine> {
  let discardUnknown = false;
  let number = 0;
  for (const line of lines(input)) {
    number++;
    if (line === 'too long') {
      yield { line: number, error: LINE_TOO_LONG };
      return;
    }
    const read = readLine(line, discardUnknown);
    discardUnknown = read.discardUnknown;
    yield { line: number, ...read.result };
  }
}

interface LineText {
  /** Undefined where the bytes are not UTF-8. */
  readonly text: string | undefined;
}

interface Read {
  readonly result: Pick<EventLine, 'event' | 'error'>;
  readonly discardUnknown: boolean;
}

function readLine({ text }: LineText, discardUnknown: boolean): Read {
  if (text === undefined) return { result: { error: 'proto: invalid UTF-8' }, discardUnknown };
  const first = decodeLine(text, discardUnknown);
  if (first.event || discardUnknown) return { result: first, discardUnknown };
  const second = decodeLine(text, true);
  return { result: second, discardUnknown: second.event !== undefined };
}

function decodeLine(text: string, discardUnknown: boolean): Pick<EventLine, 'event' | 'error'> {
  try {
    return { event: decodeMessage('GetFlowsResponse', text, { discardUnknown }) };
  } catch (error) {
    if (error instanceof ProtoJsonError) return { error: error.message };
    throw error;
  }
}

function* lines(input: string | Uint8Array): Generator<LineText | 'too long'> {
  const lineBreak = typeof input === 'string' ? '\n' : 0x0a;
  for (let start = 0; start < input.length;) {
    const found = (input as { indexOf(value: string | number, from: number): number }).indexOf(lineBreak, start);
    const end = found < 0 ? input.length : found;
    yield lineText(input, start, end);
    start = end + 1;
  }
}

function lineText(input: string | Uint8Array, start: number, end: number): LineText | 'too long' {
  if (end - start >= MAX_LINE_BYTES) return 'too long';
  if (typeof input !== 'string') return { text: decodeBytes(input.subarray(start, end))?.replace(/\r$/, '') };
  const text = input.slice(start, end);
  if (text.length * 3 >= MAX_LINE_BYTES && utf8Length(text) >= MAX_LINE_BYTES) return 'too long';
  return { text: text.replace(/\r$/, '') };
}

function decodeBytes(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
