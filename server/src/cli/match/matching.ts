import type { EventSelector } from '../../filter/event-selector.js';
import { LineCutter } from '../../filter/line-cutter.js';
import { LINE_TOO_LONG, LineReader } from '../../filter/read-events.js';
import type { HubbleEvent } from '../../filter/index.js';
import type { Printer } from '../printer.js';
import { Refusal } from '../refusal.js';
import { bytesOf } from './input.js';
import type { Report } from './report.js';
import type { Told } from './byte-test.js';
import { UnreadLines } from './unread-lines.js';

export interface Found {
  readonly event: HubbleEvent;
}

/** One run over files, which count as one input. */
export class Matching {
  constructor(
    private readonly selector: EventSelector<Found>,
    private readonly report: Report,
    private readonly printer: Printer,
    private readonly silent: boolean,
    /** Tells of a line what can be told without decoding it; it knows filters, and no times and formats. */
    private readonly byBytes?: (line: Uint8Array) => Told,
  ) {}

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
    this.printer.print(this.report.end());
    await this.printer.flush();
    if (fault) throw fault;
    return 0;
  }

  private async file(file: string, onRead: (bytes: number) => void): Promise<Refusal | undefined> {
    const unread = new UnreadLines(file === '-' ? 'standard input' : file, this.silent);
    const reader = new LineReader();
    const cutter = new LineCutter();
    const cut = (lines: Iterable<Uint8Array>): Refusal | undefined => this.lines(lines, reader, unread);
    try {
      for await (const chunk of bytesOf(file, onRead)) {
        const fault = cut(cutter.cut(chunk));
        await this.printer.flush();
        if (fault) return fault;
        if (this.selector.done || this.printer.closed) return undefined;
      }
      return cut(cutter.rest());
    } catch (error) {
      if (error instanceof Error && 'code' in error) return new Refusal(`${file}: ${error.message}`);
      throw error;
    } finally {
      unread.end();
    }
  }

  private lines(lines: Iterable<Uint8Array>, reader: LineReader, unread: UnreadLines): Refusal | undefined {
    for (const bytes of lines) {
      const told = this.byBytes?.(bytes);
      if (told === 'no' || told === 'as it stands') {
        reader.skip();
        if (told === 'no') continue;
        this.selector.count();
        this.printer.print(bytes);
        this.printer.print('\n');
        if (this.selector.done) return undefined;
        continue;
      }
      const { line, event, error } = reader.read(bytes);
      if (event) {
        if (this.selector.take({ event })) this.print(event);
        if (this.selector.done) return undefined;
      } else if (error === LINE_TOO_LONG) {
        return new Refusal(`${unread.place(line)}: ${error}`, 1);
      } else if (!isBlank(bytes)) {
        unread.add(line, error ?? '');
      }
    }
    return undefined;
  }

  private print(event: HubbleEvent): void {
    const { stdout, stderr } = this.report.add(event);
    this.printer.print(stdout);
    if (stderr !== '') process.stderr.write(stderr);
  }
}

const CARRIAGE_RETURN = 0x0d;

function isBlank(line: Uint8Array): boolean {
  return line.length === 0 || (line.length === 1 && line[0] === CARRIAGE_RETURN);
}
