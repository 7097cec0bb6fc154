import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { asRead, measureCheck, measureParse } from './check.js';
import { table } from './figures.js';
import type { JsonSchema } from '../../scripts/docs/schemas/json-schema.js';
import { flowsSchema, helmSchema } from './json-schema.js';
import { asArray, asLines, logLines, measureHoverWhileChecking, measureLog } from './log.js';
import { measureMatch, measureParseOnly, writeLog } from './match.js';
import { assertSame, inTurns, Samples } from './samples.js';
import { jsonServer, OURS, yamlServer } from './server.js';
import { measureValues, type Found } from './values.js';

const ours = new Samples();
const peer = new Samples();
/** The size of the log that is matched, once it is written. */
let logBytes: number | undefined;
const folder = mkdtempSync(join(tmpdir(), 'hubble-bench-'));

/** The parts of the measuring, by the name that `--only` takes. */
const PARTS: Readonly<Record<string, (round: number) => Promise<void>>> = {
  async values(round) {
    const yaml = yamlServer(schemaFile('helm.json', helmSchema()));
    await compare(
      'values file',
      round,
      () => measureValues(OURS, 500, ours),
      () => measureValues(yaml, 500, peer),
    );
  },

  async growth() {
    const large = new Samples();
    const small = new Samples();
    await measureValues(OURS, 500, large);
    await measureValues(OURS, 5, small);
    ours.add('key-cpu-growth', large.get('key-cpu') ?? NaN);
    peer.add('key-cpu-growth', small.get('key-cpu') ?? NaN);
  },

  async log(round) {
    const schema = flowsSchema();
    const json = jsonServer(schemaFile('flows.json', schema), schema);
    const lines = logLines();
    await compare(
      'flow log',
      round,
      () => measureLog(OURS, asLines(lines), ours),
      () => measureLog(json, asArray(lines), peer),
    );
  },

  async hover() {
    await measureHoverWhileChecking(OURS, asLines(logLines()), ours);
  },

  async check(round) {
    const { text } = asLines(logLines());
    await inTurns(
      round,
      async () => {
        await rested();
        measureCheck(asRead(text), ours);
      },
      async () => {
        await rested();
        measureParse(asRead(text), peer);
      },
    );
  },

  async match(round) {
    const log = join(folder, 'flows.jsonl');
    logBytes ??= writeLog(log);
    const bytes = logBytes;
    await inTurns(
      round,
      () => measureMatch(log, bytes, ours),
      () => measureParseOnly(log, bytes, peer),
    );
  },
};

/** What the last part left to be collected must not be paid for by the next. */
async function rested(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 200));
}

async function compare(
  what: string,
  round: number,
  own: () => Promise<Found>,
  theirs: () => Promise<Found>,
): Promise<void> {
  const found: Found[] = [];
  await inTurns(
    round,
    async () => void (found[0] = await own()),
    async () => void (found[1] = await theirs()),
  );
  const [ourFound, peerFound] = found;
  if (!ourFound || !peerFound) throw new Error(`${what}: nothing measured`);
  assertSame(what, ourFound.opened, peerFound.opened);
  assertSame(`${what}, after a key`, ourFound.typed, peerFound.typed);
  console.log(`${what}, round ${round + 1}: ${ourFound.opened} problems on both sides, ${ourFound.typed} after a key`);
}

function schemaFile(name: string, schema: JsonSchema): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(schema));
  return pathToFileURL(path).href;
}

const { values: options } = parseArgs({ options: { rounds: { type: 'string' }, only: { type: 'string' } } });
const wanted = Object.entries(PARTS).filter(([name]) => options.only === undefined || options.only === name);
if (wanted.length === 0) throw new Error(`no part ${options.only ?? ''}: there are ${Object.keys(PARTS).join(', ')}`);
try {
  for (let round = 0; round < Number(options.rounds ?? 3); round++) {
    for (const [, measure] of wanted) await measure(round);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${conditions()}\n`);
console.log(table(ours, peer));

/** The machine, the date and the command, without which figures say nothing. */
function conditions(): string {
  const processors = cpus();
  const machine = `${processors.length} cores (${processors[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB`;
  const system = `${type()} ${release()}, Node ${process.version}`;
  const command = ['npm run bench', ...process.argv.slice(2)].join(' ').replace(' -', ' -- -');
  const load = loadavg()[0]?.toFixed(1) ?? '';
  return `${machine}, ${system}, ${new Date().toISOString().slice(0, 10)}, \`${command}\`, load ${load} at the end.`;
}
