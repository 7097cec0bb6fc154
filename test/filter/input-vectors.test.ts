import assert from 'node:assert/strict';
import {
  formatEvents,
  FilterError,
  observeRequest,
  readEvents,
  selectEvents,
  type OutputFormat,
} from '../../server/src/filter/index.js';
import { vectors } from '../support/vectors.js';

interface Printed {
  readonly stdout: string;
  readonly stderr?: string;
  readonly exit: number;
}

interface InputCase {
  readonly id: string;
  readonly category: string;
  readonly input?: string;
  readonly input_base64?: string;
  readonly input_gen?: {
    readonly before: string;
    readonly prefix: string;
    readonly repeat: string;
    readonly count: number;
    readonly suffix: string;
    readonly after: string;
  };
  readonly args?: readonly string[];
  readonly jsonpb: Printed;
  readonly compact: Printed;
}

/** Bytes on the standard input of `hubble observe --input-file -` of 1.19.4, and what it printed. */
describe('lines are read as hubble observe --input-file reads them', () => {
  const cases = vectors<InputCase>('input');
  for (const category of new Set(cases.map((vector) => vector.category))) {
    const ofCategory = cases.filter((vector) => vector.category === category);
    it(`${category} (${ofCategory.length})`, () => {
      const wrong = ofCategory.flatMap((vector) => [
        ...difference(vector, 'jsonpb', 'json', vector.jsonpb),
        ...difference(vector, 'compact', 'compact', vector.compact),
      ]);
      assert.equal(wrong.join('\n'), '');
    });
  }

  for (const vector of cases) {
    const errors = [
      ...(vector.jsonpb.stderr ?? '').matchAll(/Failed to unmarshal json to flow" error=("(?:[^"\\]|\\.)*"|\S+)/g),
    ];
    if (errors.length === 0 || vector.input === undefined) continue;
    it(`${vector.id} names what is wrong with its lines`, () => {
      const got = [...readEvents(vector.input ?? '')].flatMap(({ error }) => error ?? []);
      assert.deepEqual(
        got,
        errors.map(([, text = '']) => (text.startsWith('"') ? (JSON.parse(text) as string) : text)),
      );
    });
  }
});

function difference(vector: InputCase, name: string, format: OutputFormat, want: Printed): string[] {
  const got = printed(inputOf(vector), vector.args ?? [], format);
  return got.stdout === want.stdout && got.exit === want.exit
    ? []
    : [`${vector.id} ${name}\n  want ${JSON.stringify(want)}\n  got  ${JSON.stringify(got)}`];
}

function printed(input: string | Uint8Array, args: readonly string[], format: OutputFormat): Printed {
  try {
    const request = observeRequest(args, { seconds: 0n, nanos: 0 });
    const { events, error } = selectEvents(input, request);
    const { stdout } = formatEvents(
      events.map(({ event }) => event),
      format,
      { timeFormat: 'RFC3339Nano' },
    );
    return { stdout: stdout.replace(/x{1000,}/g, (run) => `{{x*${run.length}}}`), exit: error === undefined ? 0 : 1 };
  } catch (error) {
    assert(error instanceof FilterError);
    return { stdout: '', exit: 1 };
  }
}

function inputOf({ input, input_base64: bytes, input_gen: generated }: InputCase): string | Uint8Array {
  if (bytes !== undefined) return Buffer.from(bytes, 'base64');
  if (!generated) return input ?? '';
  const { before, prefix, repeat, count, suffix, after } = generated;
  return before + prefix + repeat.repeat(count) + suffix + after;
}
