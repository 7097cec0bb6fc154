import type { EventSelector } from '../../filter/event-selector.js';
import type { HubbleEvent } from '../../filter/index.js';
import { LineCutter, NEWLINE } from '../../filter/line-cutter.js';
import { Block } from '../../filter/printed/block.js';
import { printedEvent, type PrintedLines } from '../../filter/printed/printed-lines.js';
import { LINE_TOO_LONG, LineReader } from '../../filter/read-events.js';
import type { Printer } from '../printer.js';
import { reasonOf } from '../reason.js';
import { Refusal } from '../refusal.js';
import { bytesOf, inputName } from '../input.js';
import type { Report } from './report.js';
import { UnreadLines } from './unread-lines.js';

/** What the selector is handed of a line. */
export interface Found {
  readonly event: HubbleEvent;
}

/** How lines are judged and printed. */
export interface Course {
  readonly selector: EventSelector<Found>;
  readonly report: Report;
  /** Judges lines by some of the filters; one that it lets pass may still be refused by the selector. */
  readonly printed: PrintedLines;
  /** What `printed` lets pass is what the selector takes. */
  readonly isDecided: boolean;
  /** A line that stands as hubble prints it is printed as it stands. */
  readonly printsLines: boolean;
}

/** One run over files, which count as one input. */
export class Matching {
  private readonly selector: EventSelector<Found>;

  constructor(
    private readonly course: Course,
    private readonly printer: Printer,
    private readonly silent: boolean,
  ) {
    this.selector = course.selector;
  }

  /**
   * @returns the exit status
   * @throws Refusal for a file that cannot be read, once everything before it is printed
   */
  async run(files: readonly string[], onRead: (bytes: number) => void): Promise<number> {
    let fault: Refusal | undefined;
    for (const file of files) {
      fault = await this.file(file, onRead);
      if (fault || this.selector.done || this.printer.closed) break;
    }
    // What `--last` keeps is lost where hubble gives up on a line.
    if (fault?.status !== 1) for (const { event } of this.selector.kept()) this.print(event);
    this.printer.print(this.course.report.end());
    await this.printer.flush();
    if (fault) throw fault;
    return 0;
  }

  private async file(file: string, onRead: (bytes: number) => void): Promise<Refusal | undefined> {
    const unread = new UnreadLines(inputName(file), this.silent);
    try {
      return await this.lines(bytesOf(file, onRead), unread);
    } catch (error) {
      if (error instanceof Error && 'code' in error) return new Refusal(`${file}: ${reasonOf(error)}`);
      throw error;
    } finally {
      unread.end();
    }
  }

  private async lines(chunks: AsyncIterable<Uint8Array>, unread: UnreadLines): Promise<Refusal | undefined> {
    const reader = new LineReader();
    const cutter = new LineCutter();
    for await (const chunk of chunks) {
      for (const block of cutter.blocks(chunk)) {
        const fault = this.block(Buffer.from(block.buffer, block.byteOffset, block.length), reader, unread);
        if (fault) return fault;
      }
      await this.printer.flush();
      if (this.selector.done || this.printer.closed) return undefined;
    }
    for (const line of cutter.rest()) return this.decoded(line, reader, unread);
    return undefined;
  }

  /** Takes lines that each end in a newline. */
  private block(bytes: Buffer, reader: LineReader, unread: UnreadLines): Refusal | undefined {
    const block = new Block(bytes, bytes.toString('latin1'));
    const { printed } = this.course;
    for (let at = 0; at < bytes.length && !this.selector.done;) {
      const told = printed.tell(block, at);
      if (told === 'not printed') {
        const newline = bytes.indexOf(NEWLINE, at);
        const fault = this.decoded(bytes.subarray(at, newline), reader, unread);
        if (fault) return fault;
        at = newline + 1;
        continue;
      }
      reader.skip();
      if (told !== 'fails') this.printedLine(bytes.subarray(at, printed.end), told === 'passes');
      at = printed.end;
    }
    return undefined;
  }

  /** Takes a line that stands as hubble prints it, newline and all. */
  private printedLine(line: Buffer, passes: boolean): void {
    const { isDecided, printsLines } = this.course;
    if (passes && isDecided && printsLines) {
      this.selector.count();
    } else {
      const event = printedEvent(line.toString());
      if (!this.selector.take({ event })) return;
      if (!printsLines) {
        this.print(event);
        return;
      }
    }
    const isWindows = line[line.length - 2] === CARRIAGE_RETURN;
    this.printer.print(isWindows ? line.subarray(0, -2) : line);
    if (isWindows) this.printer.print('\n');
  }

  /** Takes any line, without its newline. */
  private decoded(bytes: Uint8Array, reader: LineReader, unread: UnreadLines): Refusal | undefined {
    const { line, event, error } = reader.read(bytes);
    if (event) {
      if (this.selector.take({ event })) this.print(event);
    } else if (error === LINE_TOO_LONG) {
      return new Refusal(`${unread.place(line)}: ${error}`, 1);
    } else if (!isBlank(bytes)) {
      unread.add(line, error ?? '');
    }
    return undefined;
  }

  private print(event: HubbleEvent): void {
    const { stdout, stderr } = this.course.report.add(event);
    this.printer.print(stdout);
    if (stderr !== '') process.stderr.write(stderr);
  }
}

const CARRIAGE_RETURN = 0x0d;

function isBlank(line: Uint8Array): boolean {
  return line.length === 0 || (line.length === 1 && line[0] === CARRIAGE_RETURN);
}
