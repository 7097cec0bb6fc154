import type { Readable } from 'node:stream';
import { AbstractMessageReader, type DataCallback, type Disposable, type MessageReader } from 'vscode-languageserver';
import { bodyOf, type MessageBody } from './message-body.js';

const END_OF_HEADERS = '\r\n\r\n';
const LENGTH = /^Content-Length:[ \t]*(\d+)[ \t]*$/im;
/** No client sends longer ones, in bytes: something else has come, and it is not to be collected without an end. */
const LONGEST_HEADERS = 100_000;
const NOTHING = new Uint8Array();

/**
 * Reads messages from a stream as the reader of the LSP library does, only that it decodes a long one while it comes
 * and holds nothing of it but the text that it brings, in parts: a log that is opened is in memory once, not three
 * times.
 */
export class StreamReader extends AbstractMessageReader implements MessageReader {
  /** Bytes of headers whose end has not come. */
  private headers: Uint8Array = NOTHING;
  /** How many bytes of the body are to come; undefined in front of it. */
  private left: number | undefined;
  /** Undefined in one that cannot be read. */
  private body: MessageBody | undefined;

  constructor(private readonly stream: Readable) {
    super();
  }

  listen(callback: DataCallback): Disposable {
    const take = (chunk: Uint8Array): void => {
      let rest: Uint8Array | undefined = chunk;
      while (rest) rest = this.left === undefined ? this.takeHeaders(rest) : this.takeBody(rest, this.left, callback);
    };
    this.stream.on('data', take);
    this.stream.on('error', (error) => {
      this.fireError(error);
    });
    this.stream.on('close', () => {
      this.fireClose();
    });
    return { dispose: () => void this.stream.off('data', take) };
  }

  /** What stands behind the headers, if they are there. */
  private takeHeaders(chunk: Uint8Array): Uint8Array | undefined {
    const bytes = Buffer.concat([this.headers, chunk]);
    const end = bytes.indexOf(END_OF_HEADERS);
    const isNone = end < 0 && bytes.length > LONGEST_HEADERS;
    if (isNone) this.fireError(new Error('What should be the headers of a message does not end'));
    this.headers = end < 0 && !isNone ? bytes : NOTHING;
    if (end < 0) return undefined;
    const headers = bytes.toString('latin1', 0, end);
    const length = LENGTH.exec(headers)?.[1];
    if (length === undefined) this.fireError(new Error(`A message without Content-Length: ${headers}`));
    else {
      this.left = Number(length);
      this.body = bodyOf(this.left);
    }
    return bytes.subarray(end + END_OF_HEADERS.length);
  }

  /** What stands behind the body, if all of that is there. */
  private takeBody(chunk: Uint8Array, left: number, callback: DataCallback): Uint8Array | undefined {
    const part = chunk.subarray(0, left);
    const isWhole = part.length === left;
    const { body } = this;
    this.left = isWhole ? undefined : left - part.length;
    try {
      body?.add(part);
      if (isWhole && body) callback(body.message());
    } catch (fault) {
      this.body = undefined;
      this.fireError(fault);
    }
    return isWhole ? chunk.subarray(part.length) : undefined;
  }
}
