import assert from 'node:assert/strict';
import fc from 'fast-check';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { diagnose, diagnoseInSteps } from '../../server/src/service/diagnose.js';
import type { Diagnostic } from '../../server/src/service/diagnostic.js';
import { KnownDiagnostics } from '../../server/src/service/find-problems.js';
import { flowLines } from '../bench/flow-log.js';

const CONTEXT = { release: '1.19' } as const;
const LINES = flowLines(300);

/** What is found when every line is a file of its own. */
function oneByOne(text: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    for (const one of diagnose(new HubbleDocument(line, 'json'), CONTEXT)) found.push(shifted(one, start));
    start += line.length + 1;
  }
  return found;
}

function shifted(one: Diagnostic, by: number): Diagnostic {
  const move = <T extends { start: number; end: number }>(span: T): T => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  });
  return {
    ...one,
    span: move(one.span),
    fixes: one.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(move) })),
    ...(one.related && { related: one.related.map((other) => ({ ...other, span: move(other.span) })) }),
  };
}

function fresh(text: string): Diagnostic[] {
  return diagnose(new HubbleDocument(text, 'json'), CONTEXT);
}

/** Changes to one of the lines. */
const change = fc.record({
  line: fc.nat(LINES.length - 1),
  edit: fc.constantFrom<[RegExp, string]>(
    [/"event_type":\{"type":\d+/, '"event_type":{"type":77'],
    [/"verdict":"/, '"verdict":"X'],
    [/"Summary"/, '"Summry"'],
    [/"IP":/, '"IP": '],
    [/"identity":\d/, '"identity":"a'],
    [/"namespace":"/, '"namespace":"\\u00e4\\t'],
    [/"namespace":"/, '"namespace":"\r'],
    [/\}$/, ''],
    [/^.*$/, ''],
  ),
});

describe('diagnostics of a log', () => {
  it('are those of its lines, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const lines = [...LINES];
        for (const { line, edit } of changes) lines[line] = (lines[line] ?? '').replace(...edit);
        const text = lines.join('\n');
        if (text.includes('\r')) return; // ends a line, which a line on its own does not know
        assert.deepEqual(fresh(text), oneByOne(text));
      }),
      { numRuns: 8 },
    );
  });

  it('are the same whether or not earlier versions are known', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), fc.nat(400), (changes, stop) => {
        const known = new KnownDiagnostics();
        let lines = [...LINES];
        for (const { line, edit } of changes) {
          // the first version is left before it is done
          let step = 0;
          for (const found of diagnoseInSteps(new HubbleDocument(lines.join('\n'), 'json'), CONTEXT, known)) {
            if (found.length < 0 || ++step > stop) break;
          }
          lines = lines.map((text, at) => (at === line ? text.replace(...edit) : text));
          const text = lines.join('\n');
          assert.deepEqual(diagnose(new HubbleDocument(text, 'json'), CONTEXT, known), fresh(text));
        }
      }),
      { numRuns: 8 },
    );
  });

  it('know lines that were taken out or put in', () => {
    const known = new KnownDiagnostics();
    const wrong = LINES.map((line, at) => (at % 50 === 3 ? line.replace(/"verdict":"/, '"verdict":"X') : line));
    for (const lines of [
      wrong,
      wrong.slice(0, 290),
      [...wrong.slice(0, 100), ...wrong.slice(50)],
      wrong.toReversed(),
      wrong,
    ]) {
      const text = lines.join('\r\n');
      assert.deepEqual(diagnose(new HubbleDocument(text, 'json'), CONTEXT, known), fresh(text));
    }
  });
});
