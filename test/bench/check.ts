import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { diagnose } from '../../server/src/service/diagnose.js';
import { LATEST } from '../../server/src/tables/release.js';
import type { Samples } from './samples.js';

// as `hubble-ls check` does
setFlagsFromString('--interrupt-budget=500000');
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** A log as it is when it has been read: one piece of memory, and nothing else left to be collected. */
export function asRead(log: string): string {
  const text = Buffer.from(log).toString();
  collectGarbage();
  return text;
}

/** Checks a log the way `hubble-ls check` does, in megabytes a second. */
export function measureCheck(text: string, ours: Samples): number {
  const start = performance.now();
  const found = diagnose(new HubbleDocument(text, 'json'), { release: LATEST }).length;
  ours.add('check', megabytesASecond(text, start));
  return found;
}

/** Calls JSON.parse for each line. */
export function measureParse(text: string, peer: Samples): void {
  const start = performance.now();
  let lines = 0;
  for (let at = 0; at < text.length; lines++) {
    const end = text.indexOf('\n', at);
    JSON.parse(text.slice(at, end));
    at = end + 1;
  }
  if (lines === 0) throw new Error('an empty log');
  peer.add('check', megabytesASecond(text, start));
}

function megabytesASecond(text: string, start: number): number {
  return text.length / 1000 / (performance.now() - start);
}
