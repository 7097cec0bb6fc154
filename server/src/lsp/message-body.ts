import { DidOpenTextDocumentNotification, type Message } from 'vscode-languageserver';
import { LongString } from './long-string.js';
import { LongText } from './long-text.js';

/** The body of a message, whose bytes come in chunks. */
export interface MessageBody {
  add(chunk: Uint8Array): void;
  /**
   * The message, when all bytes are there.
   *
   * @throws SyntaxError for what is no JSON
   */
  message(): Message;
}

const DID_OPEN: string = DidOpenTextDocumentNotification.method;
/** From this length on, in bytes, a message may hold a text that is better decoded as it comes. */
const LONG = 1_000_000;

/** What takes a body of so many bytes. */
export function bodyOf(length: number): MessageBody {
  return length < LONG ? new WholeBody() : new LongBody();
}

/** A body that is decoded when all of it is there. */
class WholeBody implements MessageBody {
  private readonly chunks: Uint8Array[] = [];

  add(chunk: Uint8Array): void {
    this.chunks.push(chunk);
  }

  message(): Message {
    return JSON.parse(Buffer.concat(this.chunks).toString()) as Message;
  }
}

/** A member that is called so and is a string. It is in no string: there, a backslash is in front of each quote. */
const TEXT = /[{,]\s*"text"\s*:\s*"/;
/** Nobody writes the start of it longer than this. */
const REACH = 40;

/** Infinity as JSON: no value that a message is made of is written so. */
const IN_PLACE_OF_TEXT = '1e999';

/** A body of which the first text is decoded by itself. In what is left to be decoded, a number stands in its place. */
class LongBody implements MessageBody {
  private readonly around: Uint8Array[] = [];
  /** The end of what was looked through for the text. */
  private tail = '';
  private text: LongString | undefined;
  private isTextRead = false;

  add(chunk: Uint8Array): void {
    if (this.isTextRead) this.around.push(chunk);
    else if (this.text) this.inText(this.text, chunk);
    else this.inFrontOfText(chunk);
  }

  message(): Message {
    const { text } = this;
    if (text && !this.isTextRead) this.behindText(text.close());
    const holders: { text?: unknown }[] = [];
    const message = JSON.parse(Buffer.concat(this.around).toString(), function (this: object, key, value: unknown) {
      if (key === 'text' && value === Infinity) holders.push(this);
      return value;
    }) as Message & { readonly method?: string };
    const long = new LongText(text?.parts ?? []);
    // Whoever takes another message knows strings only.
    for (const holder of holders) holder.text = message.method === DID_OPEN ? long : long.toString();
    return message;
  }

  private inFrontOfText(chunk: Uint8Array): void {
    const looked = this.tail + Buffer.from(chunk).toString('latin1');
    const found = TEXT.exec(looked);
    if (!found) {
      this.around.push(chunk);
      this.tail = looked.slice(-REACH);
      return;
    }
    const start = found.index + found[0].length - this.tail.length;
    this.around.push(chunk.subarray(0, start - 1));
    this.text = new LongString();
    this.inText(this.text, chunk.subarray(start));
  }

  private inText(text: LongString, chunk: Uint8Array): void {
    const behind = text.add(chunk);
    if (behind) this.behindText(behind);
  }

  private behindText(bytes: Uint8Array): void {
    this.isTextRead = true;
    this.around.push(Buffer.from(IN_PLACE_OF_TEXT), Buffer.from(bytes));
  }
}
