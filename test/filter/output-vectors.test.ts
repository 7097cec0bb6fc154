import assert from 'node:assert/strict';
import {
  formatEvents,
  readEvents,
  type HubbleEvent,
  type OutputFormat,
  type OutputOptions,
} from '../../server/src/filter/index.js';
import { flowLines, vectors } from '../support/vectors.js';

type OutputCase = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly category: string;
  readonly line?: number;
  readonly input_lines?: readonly number[];
  readonly args?: readonly string[];
  readonly stdout?: string;
  readonly stderr?: string;
};

const NANO = { timeFormat: 'RFC3339Nano' };
const FULL = { ...NANO, nodeName: true, policyNames: true };

/** What each key of a case was recorded with. */
const RUNS: Readonly<Record<string, readonly [OutputFormat, OutputOptions]>> = {
  compact: ['compact', NANO],
  compact_full: ['compact', FULL],
  compact_numeric: ['compact', { ...NANO, numeric: true }],
  compact_color: ['compact', { ...NANO, color: true }],
  dict: ['dict', NANO],
  dict_full: ['dict', FULL],
  table: ['table', { ...NANO, nodeName: true }],
};

describe('output agrees with hubble observe', () => {
  const events = new Map([...readEvents(flowLines())].map(({ line, event }) => [line, event]));
  const cases = vectors<OutputCase>('compact');
  const at = (lines: readonly number[]): HubbleEvent[] => lines.flatMap((line) => events.get(line) ?? []);
  for (const category of new Set(cases.map((vector) => vector.category))) {
    const ofCategory = cases.filter((vector) => vector.category === category);
    it(`${category} (${ofCategory.length})`, () => {
      const wrong = ofCategory.flatMap((vector) =>
        vector.input_lines ? documentCase(vector, at(vector.input_lines)) : lineCase(vector, at([vector.line ?? 0])),
      );
      assert.equal(wrong.join('\n'), '');
    });
  }
});

function lineCase(vector: OutputCase, events: readonly HubbleEvent[]): string[] {
  return Object.keys(vector).flatMap((key) => {
    const run = RUNS[key] ?? timeRun(key);
    if (!run) return [];
    const { stdout, stderr } = formatEvents(events, ...run);
    return [
      ...difference(`${vector.id} ${key}`, vector[key], stdout),
      ...difference(`${vector.id} ${key} stderr`, vector[`${key}_stderr`] ?? '', stderr),
    ];
  });
}

function timeRun(key: string): readonly [OutputFormat, OutputOptions] | undefined {
  const timeFormat = /^compact_time_([A-Za-z0-9]+)$/.exec(key)?.[1];
  return timeFormat === undefined ? undefined : ['compact', { timeFormat }];
}

function documentCase({ id, args = [], stdout }: OutputCase, events: readonly HubbleEvent[]): string[] {
  const valueOf = (flag: string): string | undefined => args[args.indexOf(flag) + 1];
  const output = args.includes('-o') ? valueOf('-o') : 'compact';
  const format = output === 'jsonpb' ? 'json' : (output as OutputFormat);
  const timeFormat = args.includes('--time-format') ? valueOf('--time-format') : undefined;
  const options: OutputOptions = {
    ...(timeFormat !== undefined && { timeFormat }),
    nodeName: args.includes('--print-node-name'),
    policyNames: args.includes('--print-policy-names'),
    numeric: args.includes('--numeric'),
    color: args.includes('always'),
  };
  return difference(id, stdout, formatEvents(events, format, options).stdout);
}

function difference(name: string, want: unknown, got: string): string[] {
  return want === got ? [] : [`${name}\n  want ${JSON.stringify(want)}\n  got  ${JSON.stringify(got)}`];
}
