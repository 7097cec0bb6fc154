import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Block } from '../../server/src/filter/printed/block.js';
import type { Path } from '../../server/src/filter/printed/filter-reads.js';
import { PartialFilters } from '../../server/src/filter/printed/partial-filters.js';
import { printedEvent, PrintedLines, type Told } from '../../server/src/filter/printed/printed-lines.js';
import {
  compileFilters,
  decodeFilters,
  FilterError,
  formatJson,
  readEvents,
  type FlowFilter,
  type HubbleEvent,
} from '../../server/src/filter/index.js';
import { printedFlow } from '../support/random-flows.js';
import { filterCases, flowLines } from '../support/vectors.js';

interface Filters {
  readonly id: string;
  readonly allow: readonly FlowFilter[];
  readonly deny: readonly FlowFilter[];
}

/** The filters of all recorded cases that can be built. */
const FILTERS: readonly Filters[] = [...filterCases().values()]
  .flat()
  .flatMap(({ id, whitelist_raw: white, blacklist_raw: black }) => {
    try {
      const [allow, deny] = [
        white.flatMap((text) => decodeFilters(text)),
        black.flatMap((text) => decodeFilters(text)),
      ];
      compileFilters(allow, deny);
      return [{ id, allow, deny }];
    } catch (fault) {
      if (fault instanceof FilterError) return [];
      throw fault;
    }
  });

const LINES = flowLines().split('\n').slice(0, -1);

function blockOf(text: string | Uint8Array): Block {
  const bytes = Buffer.from(text);
  return new Block(bytes, bytes.toString('latin1'));
}

/** One filter of each set of parts that filters look at: an expression takes long to compile. */
const SAMPLES: readonly Filters[] = [
  ...new Map(
    FILTERS.map((some) => [
      partsOf(some)
        .map((path) => path.join('.'))
        .join(' '),
      some,
    ]),
  ).values(),
];

function partsOf({ allow, deny }: Filters): readonly Path[] {
  return new PartialFilters(allow, deny).paths;
}

const kept = new Map<Filters, PrintedLines>();

function printedLines(some: Filters): PrintedLines {
  const lines = kept.get(some) ?? new PrintedLines(some.allow, some.deny);
  kept.set(some, lines);
  return lines;
}

/** What is told of one line, once it was held against decoding it. */
function told(some: Filters, line: string | Uint8Array): Told {
  const { id, allow, deny } = some;
  const said = printedLines(some).tell(blockOf(Buffer.concat([Buffer.from(line), Buffer.from('\n')])), 0);
  if (said === 'not printed') return said;
  const [{ event } = {}] = readEvents(Buffer.from(line));
  assert.ok(event, `${id}: told to be printed: ${String(line)}`);
  const text = new TextDecoder().decode(Buffer.from(line)).replace(/\r$/, '');
  assert.equal(formatJson(event), text, id);
  assert.deepEqual(printedEvent(text), event, id);
  if (said !== 'unsure') assert.equal(said === 'passes', compileFilters(allow, deny)(event), `${id}: ${text}`);
  return said;
}

/** An event with no more of its flow than some parts, and what they are in. */
function reduced({ flow }: HubbleEvent, paths: readonly Path[]): HubbleEvent {
  if (!flow) return {};
  const copy = {};
  for (const path of paths) copyPart(flow as Message, copy, path);
  return { flow: copy };
}

type Message = Record<string, unknown>;

function copyPart(from: Message, to: Message, [name = '', ...rest]: Path): void {
  if (from[name] === undefined) return;
  if (rest.length === 0) to[name] = from[name];
  else copyPart(from[name] as Message, (to[name] ??= {}) as Message, rest);
}

const filters = fc.constantFrom(...SAMPLES);

describe('lines judged by their bytes', function () {
  this.timeout(60_000);
  it('are judged by the parts that filters look at, for every recorded filter', () => {
    assert.ok(FILTERS.length > 400);
    const events = LINES.flatMap((line) => [...readEvents(line)][0]?.event ?? []);
    for (const { id, allow, deny } of FILTERS) {
      const passes = compileFilters(allow, deny);
      const partial = new PartialFilters(allow, deny);
      for (const event of events) {
        const said = partial.passes(reduced(event, partial.paths));
        assert.ok(said === undefined || said === passes(event), `${id}: ${formatJson(event)}`);
      }
    }
  });

  it('are judged one after the other', () => {
    for (const some of SAMPLES.slice(0, 4)) {
      const lines = printedLines(some);
      const block = blockOf(LINES.join('\n') + '\n');
      let at = 0;
      for (const line of LINES) {
        const said = lines.tell(block, at);
        at += Buffer.byteLength(line) + 1;
        if (said !== 'not printed') assert.equal(lines.end, at);
        assert.equal(said, told(some, line));
      }
    }
  });

  it('are nearly all of what hubble prints, and most filters need no more of them', () => {
    const lines = (filter: FlowFilter): Told[] =>
      LINES.map((line) => told({ id: '', allow: [filter], deny: [] }, line));
    const types = lines({ event_type: [{ type: 4 }] });
    assert.ok(types.filter((one) => one === 'not printed').length < LINES.length / 20);
    assert.ok(types.filter((one) => one === 'passes').length > 50);
    const [expression] = decodeFilters(
      '{"experimental":{"cel_expression":["_flow.l4.TCP.destination_port == 5432u"]}}',
    );
    assert.ok(!lines(expression ?? {}).includes('unsure'));
    const [whole] = decodeFilters('{"experimental":{"cel_expression":["_flow == Flow{}"]}}');
    assert.ok(lines(whole ?? {}).includes('unsure'));
  });

  it('are judged as decoded ones, for random flows', () => {
    fc.assert(
      fc.property(printedFlow, filters, (line, some) => {
        told(some, line);
      }),
      { numRuns: 600 },
    );
  });

  it('are left to the decoder where something was changed in them', () => {
    const part = fc.constantFrom(
      '',
      ',',
      '"',
      '{',
      '}',
      '0',
      ' ',
      '\\',
      '\\u0041',
      '\r',
      '\0',
      'é',
      '<',
      '"uuid":"x",',
      '-',
    );
    const change = fc.tuple(fc.nat(), fc.nat(3), part);
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...LINES), printedFlow),
        change,
        filters,
        (line, [at, length, put], some) => {
          const start = at % (line.length + 1);
          told(some, line.slice(0, start) + put + line.slice(start + length));
        },
      ),
      { numRuns: 600 },
    );
  });

  it('are UTF-8, and not too long', () => {
    const line = (summary: string): Buffer => Buffer.from(`{"flow":{"Summary":"${summary}"}}`, 'latin1');
    const all: Filters = { id: 'all', allow: [], deny: [] };
    assert.equal(told(all, line('\xc3\xa9')), 'passes');
    for (const summary of ['\xc3', '\xff', '\xed\xa0\x80', '\xe2\x80\xa8', '\x01', '<', '\\/', '']) {
      assert.equal(told(all, line(summary)), 'not printed', summary);
    }
    assert.equal(told(all, line('x'.repeat(65_000))), 'passes');
    assert.equal(told(all, line('x'.repeat(65_536))), 'not printed');
    assert.equal(told(all, '{"node_name":"a"}'), 'not printed');
  });
});
