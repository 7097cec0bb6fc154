import { strictUtf8, utf8Length } from '../grammar/utf8.js';
import type { HubbleEvent } from './flow.js';
import { LineCutter, MAX_LINE_BYTES } from './line-cutter.js';
import { decodeMessage } from './protojson/decode.js';
import { ProtoJsonError } from './protojson/proto-json-error.js';

/** A line of hubble's output: what it holds, or why it cannot be read. */
export interface EventLine {
  /** Counted from 1. */
  readonly line: number;
  readonly event?: HubbleEvent;
  readonly error?: string;
}

/** The error after which no line is read any more. */
export const LINE_TOO_LONG = 'bufio.Scanner: token too long';

/**
 * Reads lines as `hubble observe --input-file` does (hubble/cmd/observe/io_reader_observer.go, 1.19). A line that
 * cannot be read is passed over with its error, one of 65536 bytes or more ends the reading. After the first line that
 * has an unknown field, unknown fields and unknown enum names are ignored in all lines. Bytes are taken as UTF-8.
 */
export function* readEvents(input: string | Uint8Array): Generator<EventLine> {
  const reader = new LineReader();
  for (const line of lines(input)) {
    const read = reader.read(line);
    yield read;
    if (read.error === LINE_TOO_LONG) return;
  }
}

/**
 * The twin of {@link readEvents} for what is too large to be held at once: reads the bytes of a file as they come, and
 * keeps no more than one line of them.
 */
export async function* readEventStream(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<EventLine> {
  const reader = new LineReader();
  const cutter = new LineCutter();
  for await (const chunk of chunks) {
    for (const line of cutter.cut(chunk)) {
      const read = reader.read(line);
      yield read;
      if (read.error === LINE_TOO_LONG) return;
    }
  }
  for (const line of cutter.rest()) yield reader.read(line);
}

/** Reads the lines of one input, in order. */
export class LineReader {
  private discardUnknown = false;
  private number = 0;

  read(line: string | Uint8Array): EventLine {
    this.number++;
    const text = textOf(line);
    if (text === 'too long') return { line: this.number, error: LINE_TOO_LONG };
    return { line: this.number, ...this.readText(text.text) };
  }

  /** Counts a line that need not be read. */
  skip(): void {
    this.number++;
  }

  private readText(text: string | undefined): Pick<EventLine, 'event' | 'error'> {
    if (text === undefined) return { error: 'proto: invalid UTF-8' };
    const first = decodeLine(text, this.discardUnknown);
    if (first.event || this.discardUnknown) return first;
    const second = decodeLine(text, true);
    this.discardUnknown = second.event !== undefined;
    return second;
  }
}

function decodeLine(text: string, discardUnknown: boolean): Pick<EventLine, 'event' | 'error'> {
  try {
    return { event: decodeMessage('GetFlowsResponse', text, { discardUnknown }) };
  } catch (error) {
    if (error instanceof ProtoJsonError) return { error: error.message };
    throw error;
  }
}

function lines(input: string | Uint8Array): Iterable<string | Uint8Array> {
  return typeof input === 'string' ? linesOfText(input) : linesOfBytes(input);
}

function* linesOfBytes(bytes: Uint8Array): Generator<Uint8Array> {
  const cutter = new LineCutter();
  yield* cutter.cut(bytes);
  yield* cutter.rest();
}

/** The lines of a text, without their newlines. */
function* linesOfText(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    yield text.slice(start, end);
    start = end + 1;
  }
}

/** The text of a line, undefined where its bytes are not UTF-8. */
function textOf(line: string | Uint8Array): { readonly text: string | undefined } | 'too long' {
  if (line.length >= MAX_LINE_BYTES) return 'too long';
  if (typeof line !== 'string') return { text: strictUtf8(line)?.replace(/\r$/, '') };
  if (line.length * 3 >= MAX_LINE_BYTES && utf8Length(line) >= MAX_LINE_BYTES) return 'too long';
  return { text: line.replace(/\r$/, '') };
}
