import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { flowLines } from './flow-log.js';
import type { Samples } from './samples.js';
import { usage } from './usage.js';

/** The lines are generated once and written so many times: 190,000 of them, 300 MB. */
const LINES = 38_000;
const TIMES = 5;
const POLL_MS = 20;

const PROGRAM = fileURLToPath(new URL('../../server/bin/hubble-ls.js', import.meta.url));
const PARSER = fileURLToPath(new URL('parse-lines.mjs', import.meta.url));

/** What is looked for, by the name of the figure. */
const FILTERS: Readonly<Record<string, string>> = {
  'match-type': '{"event_type":[{"type":4}]}',
  'match-cel':
    '{"source_pod":["shop/checkout"],"experimental":{"cel_expression":["_flow.l4.TCP.destination_port == 5432u"]}}',
};

/** Writes a log; its size in bytes. */
export function writeLog(path: string): number {
  const text = Buffer.from(flowLines(LINES).join('\n') + '\n');
  const file = openSync(path, 'w');
  for (let time = 0; time < TIMES; time++) writeSync(file, text);
  closeSync(file);
  return text.length * TIMES;
}

/** Runs `hubble-ls match` with each filter, as JSON into nothing. */
export async function measureMatch(log: string, bytes: number, ours: Samples): Promise<void> {
  for (const [name, filter] of Object.entries(FILTERS)) {
    const { seconds, peak } = await timed([PROGRAM, 'match', '-o', 'json', '--allowlist', filter, log]);
    ours.add(name, bytes / 1e6 / seconds);
    ours.add('match-peak', peak);
  }
}

/** Calls JSON.parse for each line, in a process that does nothing else. */
export async function measureParseOnly(log: string, bytes: number, peer: Samples): Promise<void> {
  const { seconds } = await timed([PARSER, log]);
  for (const name of Object.keys(FILTERS)) peer.add(name, bytes / 1e6 / seconds);
}

/** How long a program takes, start included, and the most memory that was resident, in MiB. */
async function timed(args: readonly string[]): Promise<{ readonly seconds: number; readonly peak: number }> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  let peak = 0;
  const poll = setInterval(() => {
    try {
      peak = Math.max(peak, usage(child.pid ?? 0).peak || 0);
    } catch {
      clearInterval(poll); // it has ended
    }
  }, POLL_MS);
  const [status] = (await once(child, 'close')) as [number | null];
  clearInterval(poll);
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}`);
  return { seconds: (performance.now() - start) / 1000, peak };
}
