import { SingleBar } from 'cli-progress';
import { statSync } from 'node:fs';
import { STDIN } from './input.js';

/** Shows how much of the input was read. */
export interface Progress {
  read(bytes: number): void;
  stop(): void;
}

/** What is over sooner needs no bar, in milliseconds. */
const PATIENCE = 500;

/** A bar on standard error for a long run, where that is a terminal and the size of the input is known. */
export function progressOver(files: readonly string[]): Progress | undefined {
  if (!process.stderr.isTTY) return undefined;
  const sizes = files.map((file) => (file === STDIN ? undefined : statSync(file, { throwIfNoEntry: false })?.size));
  const total = sizes.reduce<number>((sum, size) => sum + (size ?? NaN), 0);
  return total > 0 ? new Bar(total) : undefined;
}

class Bar implements Progress {
  private readonly start = performance.now();
  private readonly bar = new SingleBar({
    stream: process.stderr,
    format: '{bar} {percentage}% {eta_formatted}',
    hideCursor: true,
    clearOnComplete: true,
  });
  private done = 0;

  constructor(private readonly total: number) {}

  read(bytes: number): void {
    this.done += bytes;
    if (this.bar.isActive) this.bar.update(this.done);
    else if (performance.now() - this.start > PATIENCE) this.bar.start(this.total, this.done);
  }

  stop(): void {
    if (this.bar.isActive) this.bar.stop();
  }
}
