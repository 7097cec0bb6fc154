import { LanguageClient, type Position } from './language-client.js';
import { flowLines } from './flow-log.js';
import { median, type Samples } from './samples.js';
import type { Server } from './server.js';
import type { Found } from './values.js';

/** 46 MB. */
const LOG_LINES = 33_000;
/** One line in this many has an event type that does not exist. */
const MISTAKE_EVERY = 1000;

/** The lines of the log, some of them with a mistake. */
export function logLines(): string[] {
  return flowLines(LOG_LINES).map((line, at) =>
    at % MISTAKE_EVERY === 7 ? line.replace(/"event_type":\{"type":\d+/, '"event_type":{"type":77') : line,
  );
}

/** The log in one of two shapes: as it is written, or as the array that a JSON server can read. */
export interface LogFile {
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
  readonly keys: number;
}

export function asLines(lines: readonly string[]): LogFile {
  return { uri: 'file:///logs/events.jsonl', languageId: 'jsonl', text: `${lines.join('\n')}\n`, keys: 20 };
}

export function asArray(lines: readonly string[]): LogFile {
  // a few keys: each takes the peer seconds
  return { uri: 'file:///logs/events.json', languageId: 'json', text: `[\n${lines.join(',\n')}\n]\n`, keys: 2 };
}

/** Opens a log and types in the middle of it. */
export async function measureLog(server: Server, file: LogFile, samples: Samples): Promise<Found> {
  const client = new LanguageClient(server, file.uri);
  await client.initialize();
  const before = await client.atRest();
  await (
    await client.open(file.languageId, file.text)
  ).diagnostics;
  const opened = await client.atRest();
  samples.add('log-open-cpu', opened.cpu - before.cpu);
  const found = client.problems;
  samples.add('log-peak', opened.peak);

  const place = placeToType(file.text);
  const walls: number[] = [];
  let typed = 0;
  for (let key = 0; key < file.keys; key++) {
    const add = key % 2 === 0;
    const start = performance.now();
    const { diagnostics } = add ? await client.edit(place, 0, '7') : await client.edit(place, 1, '');
    const count = await diagnostics;
    walls.push(performance.now() - start);
    if (add) typed = count;
  }
  samples.add('log-key', median(walls));
  await client.stop();
  return { opened: found, typed };
}

/** Hovers over a log from the moment that it is sent until its diagnostics arrive. */
export async function measureHoverWhileChecking(server: Server, file: LogFile, samples: Samples): Promise<void> {
  const client = new LanguageClient(server, file.uri);
  await client.initialize();
  await client.atRest();
  const place = placeToType(file.text);
  const { diagnostics } = await client.open(file.languageId, file.text);
  const done = diagnostics.then(() => true);
  const walls: number[] = [];
  for (let checked = false; !checked;) {
    const start = performance.now();
    if (!(await client.hover(place))) throw new Error('no hover in the log');
    walls.push(performance.now() - start);
    checked = await Promise.race([done, Promise.resolve(false)]);
  }
  samples.add('log-first-hover', walls[0] ?? NaN);
  if (walls.length > 1) samples.add('log-hover', Math.max(...walls.slice(1)));
  samples.add('log-hovers', walls.length - 1);
  await client.stop();
}

/** The place behind the number of a right event type, in the middle of the file. */
function placeToType(text: string): Position {
  const middle = text.indexOf('"event_type":{"type":4', text.length / 2);
  const line = text.slice(0, middle).split('\n').length - 1;
  const character = middle - (text.lastIndexOf('\n', middle) + 1) + '"event_type":{"type":4'.length;
  return { line, character };
}
