import { LineCutter } from '../filter/line-cutter.js';
import { Trial, type Tried } from '../filter/printed/trial.js';
import type { FlowLog } from './flow-log.js';
import { later } from './later.js';

/** How long requests may have to wait, in milliseconds. */
const SLICE = 12;
/** Counting more takes longer than anybody waits. */
const MOST_FLOWS = 1_000_000;

/** How much of a log was looked at. */
export interface Looked {
  readonly flows: number;
  /** There are more. */
  readonly isCapped: boolean;
}

/**
 * Tries filters on the flows of a log in slices of time, so that requests are answered in between, and in memory that
 * does not grow with it.
 *
 * @returns undefined where it was told to stop
 * @throws what the reading of the log throws, in the promise
 */
export async function tryOn(log: FlowLog, tried: readonly Tried[], signal: AbortSignal): Promise<Looked | undefined> {
  const trial = new Trial(tried);
  const cutter = new LineCutter();
  let end = performance.now() + SLICE;
  for await (const block of blocksOf(log, cutter)) {
    for (const flows of trial.block(block)) {
      if (flows > MOST_FLOWS) return { flows: MOST_FLOWS, isCapped: true };
      if (performance.now() < end) continue;
      await new Promise<void>(later);
      if (signal.aborted) return undefined;
      end = performance.now() + SLICE;
    }
    if (trial.isAtEnd) break;
  }
  for (const line of trial.isAtEnd ? [] : cutter.rest()) trial.line(line);
  return signal.aborted ? undefined : { flows: trial.flows, isCapped: false };
}

async function* blocksOf(log: FlowLog, cutter: LineCutter): AsyncGenerator<Uint8Array> {
  for await (const chunk of log.chunks()) yield* cutter.blocks(chunk);
}
