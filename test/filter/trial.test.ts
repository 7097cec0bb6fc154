import assert from 'node:assert/strict';
import { compileFilters, decodeFilters, readEvents } from '../../server/src/filter/index.js';
import { LineCutter } from '../../server/src/filter/line-cutter.js';
import { Trial, type Tried } from '../../server/src/filter/printed/trial.js';
import { flowLines } from '../support/vectors.js';

/** Some are judged by parts of a flow, the last two only by all of it. */
const FILTERS: readonly (readonly [allow: string, deny: string])[] = [
  ['', ''],
  ['{"event_type":[{"type":1}]}', ''],
  ['{"source_pod":["kube-system/"],"reply":[false]}', ''],
  ['', '{"verdict":["FORWARDED"]}'],
  ['{"destination_port":["53","80"]} {"http_path":["/a"]}', '{"protocol":["udp"]}'],
  ['{"experimental":{"cel_expression":["_flow.verdict == Verdict.DROPPED"]}}', ''],
  ['{"experimental":{"cel_expression":["has(_flow.l4) && _flow != Flow{}"]}}', ''],
  ['{"event_type":[{"type":4}]}', '{"experimental":{"cel_expression":["_flow == Flow{}"]}}'],
];

function tried(allow: string, deny: string): Tried & { readonly lines: string[] } {
  const lines: string[] = [];
  const [allowed, denied] = [allow, deny].map((text) => (text === '' ? [] : decodeFilters(text)));
  return {
    allow: allowed ?? [],
    deny: denied ?? [],
    passes: compileFilters(allowed ?? [], denied ?? []),
    isOpen: true,
    take: (line) => lines.push(Buffer.from(line).toString().trim()),
    lines,
  };
}

/** Reads a text as a log of chunks of some length. */
function tryOn(text: string, all: readonly Tried[], length: number): Trial {
  const trial = new Trial(all);
  const cutter = new LineCutter();
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += length) {
    for (const block of cutter.blocks(bytes.subarray(at, at + length))) Array.from(trial.block(block));
  }
  for (const line of trial.isAtEnd ? [] : cutter.rest()) trial.line(line);
  return trial;
}

describe('filters that are tried on a log together', () => {
  const LINES = flowLines();
  const drop = '{"flow":{"verdict":"DROPPED","node_name":"größer","event_type":{"type":1}}}';
  const LOGS: readonly (readonly [name: string, text: string])[] = [
    ['as hubble prints it', LINES],
    ['with the line ends of Windows', LINES.replaceAll('\n', '\r\n')],
    ['in another form', LINES.replaceAll('{"flow":{', '{ "flow": {')],
    ['with other lines between, and no end', `\n${drop}\nnonsense\n${drop.replace('}}}', '},"new":1}}')}\n${drop}`],
    ['up to a line that is too long', `${drop}\n${' '.repeat(70_000)}\n${drop}\n`],
  ];
  for (const [name, text] of LOGS) {
    it(`take the flows that each of them takes alone: ${name}`, () => {
      const events = [...readEvents(text)].flatMap(({ line, event }) => (event?.flow ? [{ line, event }] : []));
      const lines = text.split('\n').map((line) => line.trim());
      for (const length of [1 << 16, 777]) {
        const all = FILTERS.map(([allow, deny]) => tried(allow, deny));
        const trial = tryOn(text, all, length);
        assert.equal(trial.flows, events.length);
        for (const { passes, lines: taken } of all) {
          const right = events.filter(({ event }) => passes(event)).map(({ line }) => lines[line - 1]);
          assert.deepEqual(taken, right);
        }
      }
    });
  }

  it('are not asked any more when nobody wants to know', () => {
    const passes = (): boolean => assert.fail('asked');
    const trial = tryOn(LINES, [{ ...tried('', ''), isOpen: false, passes }], 1 << 16);
    assert.equal(trial.flows, [...readEvents(LINES)].filter(({ event }) => event?.flow).length);
  });
});
