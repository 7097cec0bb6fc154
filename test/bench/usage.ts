import { readdirSync, readFileSync } from 'node:fs';

/** What a process has used so far. Read from /proc, so on Linux only. */
export interface Usage {
  /** Milliseconds on a processor, all threads together. */
  readonly cpu: number;
  /** The most memory that was resident at any time, in MiB. */
  readonly peak: number;
}

/** @throws Error when the process has ended. */
export function usage(pid: number): Usage {
  const threads = readdirSync(`/proc/${pid}/task`);
  const nanoseconds = threads.map((thread) => Number(read(`/proc/${pid}/task/${thread}/schedstat`).split(' ')[0]));
  const peak = /VmHWM:\s+(\d+) kB/.exec(read(`/proc/${pid}/status`))?.[1];
  return { cpu: nanoseconds.reduce((sum, one) => sum + one, 0) / 1e6, peak: Number(peak) / 1024 };
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}
