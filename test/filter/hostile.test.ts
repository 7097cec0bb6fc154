import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  compileFilters,
  configuredFilters,
  decodeFilters,
  FilterError,
  formatEvents,
  formatFilter,
  observeFilters,
  readEvents,
  readFlowLogs,
} from '../../server/src/filter/index.js';
import { flowLines, vectors } from '../support/vectors.js';

/** Runs what may refuse its input; anything but a FilterError is a fault. */
function refusing<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof FilterError) return undefined;
    throw error;
  }
}

/** Texts that are nearly right: recorded ones with a piece cut out, doubled or put in the place of another. */
function mutated(samples: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom(...samples),
      fc.constantFrom(...samples),
      fc.nat(),
      fc.nat(),
      fc.nat(),
      fc.string({ unit: 'binary' }),
    )
    .map(([text, other, from, to, at, noise]) => {
      const cut = other.slice(from % (other.length + 1), (from % (other.length + 1)) + (to % 20));
      const place = at % (text.length + 1);
      return text.slice(0, place) + cut + noise.slice(0, 2) + text.slice(place + (to % 7));
    });
}

describe('hostile input', () => {
  const events = [...readEvents(flowLines())].flatMap(({ event }) => event ?? []).slice(0, 60);
  const filters = [
    'label',
    'cel',
    'cel-invalid',
    'json-spelling',
    'http-path',
    'regex-invalid',
    'node-name',
    'ip',
  ].flatMap((name) =>
    vectors<{ whitelist_raw: string[] }>(`filter/${name}`).flatMap(({ whitelist_raw: texts }) => texts),
  );

  it('filters are refused or work', () => {
    fc.assert(
      fc.property(mutated(filters), (text) => {
        const decoded = refusing(() => decodeFilters(text)) ?? [];
        const passes = refusing(() => compileFilters(decoded, []));
        if (passes) for (const event of events) assert.equal(typeof passes(event), 'boolean');
        assert.deepEqual(decodeFilters(decoded.map(formatFilter).join('')), decoded);
      }),
      { numRuns: 400 },
    );
  });

  it('lines are refused or can be printed', () => {
    fc.assert(
      fc.property(mutated(flowLines().split('\n').slice(0, 400)), (line) => {
        const read = [...readEvents(line)].flatMap(({ event }) => event ?? []);
        for (const format of ['compact', 'dict', 'json', 'table'] as const)
          formatEvents(read, format, { nodeName: true });
        const printed = formatEvents(read, 'json').stdout;
        assert.equal(
          formatEvents(
            [...readEvents(printed)].flatMap(({ event }) => event ?? []),
            'json',
          ).stdout,
          printed,
        );
      }),
      { numRuns: 400 },
    );
  });

  it('YAML files are refused or read', () => {
    const files = vectors<{ yaml: string }>('exporter').map(({ yaml }) => yaml);
    fc.assert(
      fc.property(mutated(files), (text) => {
        refusing(() => readFlowLogs(text));
        configuredFilters(text);
      }),
      { numRuns: 400 },
    );
  });

  it('arguments are refused or read', () => {
    const samples = vectors<{ args: string[] }>('flags').map(({ args }) => args);
    fc.assert(
      fc.property(fc.array(mutated(samples.flat())), (args) => {
        refusing(() => observeFilters(args));
      }),
      { numRuns: 400 },
    );
  });

  const deep: readonly (readonly [name: string, run: () => unknown])[] = [
    ['nested JSON', () => decodeFilters('['.repeat(100_000))],
    ['nested objects', () => decodeFilters('{"event_type":['.repeat(50_000))],
    ['a line of brackets', () => [...readEvents(`{"flow":${'['.repeat(60_000)}`)]],
    ['nested unknown fields', () => [...readEvents(`{"x":${'{"x":'.repeat(12_000)}`)]],
    [
      'nested extensions',
      () => [...readEvents(`{"flow":${'{"extensions":{"@type":"x/flow.Flow","extensions":'.repeat(600)}`)],
    ],
    ['nested YAML', () => readFlowLogs('['.repeat(50_000))],
    ['nested YAML maps', () => readFlowLogs('{a: '.repeat(50_000))],
    ['nested YAML blocks', () => readFlowLogs('- '.repeat(50_000))],
    [
      'nested YAML lines',
      () => readFlowLogs(Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')),
    ],
    [
      'aliases of aliases',
      () =>
        readFlowLogs(
          `a0: &a0 [x]\n${Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`).join('')}`,
        ),
    ],
    ['a nested expression', () => compile('('.repeat(50_000))],
    ['a long chain', () => compile(`${'1+'.repeat(40_000)}1 == 1`)],
    ['many alternatives', () => compile(`${'true||'.repeat(10_000)}true`)],
    ['chains in nests', () => compile(`${'('.repeat(200)}1${`${'+1'.repeat(200)})`.repeat(200)} == 1`)],
    ['an unclosed string', () => compile(`"${'\\n'.repeat(45_000)}`)],
    ['a repeated group', () => compileFilters([{ http_url: [`${'(a{1,10}'.repeat(150)}${')'.repeat(150)}`] }], [])],
    ['a long selector', () => compileFilters([{ source_label: [`a in (${'x,'.repeat(100_000)})`] }], [])],
    ['a long address', () => compileFilters([{ source_ip: ['1:'.repeat(100_000)] }], [])],
    ['a long duration', () => observeFilters(['--timeout', '1s'.repeat(20_000)])],
  ];
  for (const [name, run] of deep) {
    it(`${name} takes no long time`, () => {
      const start = performance.now();
      refusing(run);
      assert(performance.now() - start < 3000);
    });
  }
});

function compile(source: string): unknown {
  return compileFilters([{ experimental: { cel_expression: [source] } }], []);
}
