import { SingleBar } from 'cli-progress';
import { statSync } from 'node:fs';

/** Shows how much of the input was read. */
export interface Progress {
  read(bytes: number): void;
  stop(): void;
}

/** A bar on standard error, where that is a terminal and standard output is not, and the size of the input is known. */
export function progressOver(files: readonly string[]): Progress | undefined {
  if (!process.stderr.isTTY || process.stdout.isTTY) return undefined;
  const sizes = files.map((file) => (file === '-' ? undefined : statSync(file, { throwIfNoEntry: false })?.size));
  const total = sizes.reduce<number>((sum, size) => sum + (size ?? NaN), 0);
  if (!(total > 0)) return undefined;
  const bar = new SingleBar({
    stream: process.stderr,
    format: '{bar} {percentage}% {eta_formatted}',
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(total, 0);
  return {
    read: (bytes) => {
      bar.increment(bytes);
    },
    stop: () => {
      bar.stop();
    },
  };
}
