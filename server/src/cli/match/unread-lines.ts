import { visible } from '../visible.js';
import { plural } from '../../service/plural.js';

/** How many lines of a file are named one by one. */
const NAMED = 3;

/** Says on standard error which lines of a file cannot be read: the first ones, and how many there are. */
export class UnreadLines {
  private count = 0;

  constructor(
    private readonly file: string,
    private readonly silent: boolean,
  ) {}

  place(line: number): string {
    return `${this.file}:${line}`;
  }

  add(line: number, error: string): void {
    this.count++;
    if (this.count <= NAMED) this.write(`${this.place(line)}: passed over: ${error}`);
  }

  end(): void {
    const more = this.count - NAMED;
    if (more > 0) this.write(`${this.file}: passed over ${more} more ${plural(more, 'line')}`);
  }

  private write(text: string): void {
    if (!this.silent) process.stderr.write(`hubble-ls: ${visible(text)}\n`);
  }
}
