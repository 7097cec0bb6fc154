import { LanguageClient, type Position } from './language-client.js';
import { median, type Samples } from './samples.js';
import type { Server } from './server.js';
import { placeToType, valuesFile } from './values-file.js';

const KEYS = 30;
const HOVERS = 100;

/** What a server found in the file: as it was opened, and with an event type that does not exist. */
export interface Found {
  readonly opened: number;
  readonly typed: number;
}

/** Opens a values file, types in it, asks for completions and hovers; what it took goes to the samples. */
export async function measureValues(server: Server, filters: number, samples: Samples): Promise<Found> {
  const text = valuesFile(filters);
  const client = new LanguageClient(server, 'file:///chart/values.yaml');
  samples.add('start', await client.initialize());
  const before = await client.atRest();
  await (
    await client.open('yaml', text)
  ).diagnostics;
  const opened = await client.atRest();
  samples.add('open-cpu', opened.cpu - before.cpu);
  const found = client.problems;

  const place = placeToType(text);
  const typed = await type(client, place, samples);
  samples.add('completion', median(await completions(client, place)));
  samples.add('hover', median(await hovers(client, text)));
  samples.add('peak', client.usage().peak);
  await client.stop();
  return { opened: found, typed };
}

/** Turns a right event type into one that does not exist and back; the number of problems while it is there. */
async function type(client: LanguageClient, place: Position, samples: Samples): Promise<number> {
  const before = await client.atRest();
  const walls: number[] = [];
  let typed = 0;
  for (let key = 0; key < KEYS; key++) {
    const add = key % 2 === 0;
    const start = performance.now();
    const { diagnostics } = add ? await client.edit(place, 0, '7') : await client.edit(place, 1, '');
    const count = await diagnostics;
    walls.push(performance.now() - start);
    if (add) typed = count;
  }
  const after = await client.atRest();
  samples.add('key', median(walls));
  samples.add('key-cpu', (after.cpu - before.cpu) / KEYS);
  return typed;
}

/** Milliseconds from a request right behind a typed character to the list. */
async function completions(client: LanguageClient, place: Position): Promise<number[]> {
  const walls: number[] = [];
  for (let key = 0; key < KEYS; key++) {
    const added = await client.edit(place, 0, '7');
    const start = performance.now();
    const list = await client.completion({ line: place.line, character: place.character + 1 });
    walls.push(performance.now() - start);
    if (!list) throw new Error('no completions');
    await added.diagnostics;
    await (
      await client.edit(place, 1, '')
    ).diagnostics;
  }
  return walls;
}

async function hovers(client: LanguageClient, text: string): Promise<number[]> {
  const lines = text.split('\n');
  const places = lines.flatMap((line, at) =>
    /- type: \d+$/.test(line) ? [{ line: at, character: line.indexOf('type') }] : [],
  );
  const walls: number[] = [];
  for (let nth = 0; nth < HOVERS; nth++) {
    const place = places[nth % places.length];
    if (!place) throw new Error('no event type in the file');
    const start = performance.now();
    const answer = await client.hover(place);
    walls.push(performance.now() - start);
    if (!answer) throw new Error(`no hover in line ${place.line + 1}`);
  }
  return walls;
}
