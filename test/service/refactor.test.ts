import assert from 'node:assert/strict';
import type { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { nameType } from '../../server/src/service/refactor/name-type.js';
import type { Refactoring } from '../../server/src/service/refactor/refactoring.js';
import { sortFilter } from '../../server/src/service/refactor/sort-filter.js';
import { splitFilter } from '../../server/src/service/refactor/split-filter.js';
import type { Span } from '../../server/src/syntax/node.js';
import { applyEdits, withCaret } from '../support/caret.js';

/** The text after a refactoring at the caret; undefined where it is not offered. */
function after(
  sample: string,
  refactor: (document: HubbleDocument, within: Span) => Refactoring[],
): string | undefined {
  const { document, offset } = withCaret(sample);
  const [found] = refactor(document, { start: offset, end: offset });
  return found && applyEdits(document.text, found.edits);
}

const LOG = 'flowLogs:\n  - name: a\n    filePath: stdout\n    includeFilters:\n';

describe('naming an event type in a comment', () => {
  const named: readonly (readonly [before: string, after: string | undefined])[] = [
    [
      `allowlist:\n  - '{"event_type":[{"type":|4,"match_sub_type":true,"sub_type":3}]}'\n`,
      `allowlist:\n  - '{"event_type":[{"type":4,"match_sub_type":true,"sub_type":3}]}' # trace:to-stack\n`,
    ],
    [
      `${LOG}      - event_type:\n          - type: |1\r\n`,
      `${LOG}      - event_type:\n          - type: 1 # drop\r\n`,
    ],
    [`${LOG}      - event_type: [{type: |1}] # drops\n`, undefined],
    [`allowlist:\n  - |\n    {"event_type":[{"type":|4}]}\n`.replace('- |\n', '- ¦\n'), undefined],
    [`{"event_type":[{"type":|4}],"verdict":[]}`, undefined],
  ];
  for (const [before, wanted] of named) {
    it(JSON.stringify(before), () => {
      assert.equal(after(before, nameType), wanted);
    });
  }
});

describe('splitting a filter', () => {
  const split: readonly (readonly [before: string, after: string | undefined])[] = [
    [
      `allowlist:\n  - '|{"source_pod":["a/"],"verdict":["DROPPED"],"destination_pod":["a/"]}'\n`,
      `allowlist:\n  - '{"source_pod":["a/"],"verdict":["DROPPED"]}'\n  - '{"verdict":["DROPPED"],"destination_pod":["a/"]}'\n`,
    ],
    [
      `allowlist: ["{\\"verdict\\":[|\\"DROPPED\\",\\"AUDIT\\",\\"ERROR\\"]}"]\n`,
      `allowlist: ["{\\"verdict\\":[\\"DROPPED\\"]}", "{\\"verdict\\":[\\"AUDIT\\", \\"ERROR\\"]}"]\n`,
    ],
    [
      `${LOG}      - source_pod: [a/]|\n        destination_pod: [a/]\n        reply: [false]\n`,
      `${LOG}      - source_pod: [a/]\n        reply: [false]\n      - destination_pod: [a/]\n        reply: [false]\n`,
    ],
    [
      `${LOG}      - verdict: [DROPPED, |ERROR, AUDIT]\n        reply: [false]\n`,
      `${LOG}      - verdict: [DROPPED]\n        reply: [false]\n      - verdict: [ERROR, AUDIT]\n        reply: [false]\n`,
    ],
    [
      `allowlist:\n  - '{"verdict":["DROPPED",|"AUDIT"]}'\n`,
      `allowlist:\n  - '{"verdict":["DROPPED"]}'\n  - '{"verdict":["AUDIT"]}'\n`,
    ],
    [`allowlist:\n  - '|{"source_pod":["a/"]}'\n`, undefined],
  ];
  for (const [before, wanted] of split) {
    it(JSON.stringify(before), () => {
      assert.equal(after(before, splitFilter), wanted);
    });
  }
});

describe('sorting a filter', () => {
  const sorted: readonly (readonly [before: string, after: string | undefined])[] = [
    [
      `allowlist:\n  - "|{\\"verdict\\": [\\"AUDIT\\", \\"DROPPED\\"], \\"source_pod\\": [\\"b/\\", \\"a/\\"]}"\n`,
      `allowlist:\n  - "{\\"source_pod\\": [\\"b/\\", \\"a/\\"], \\"verdict\\": [\\"DROPPED\\", \\"AUDIT\\"]}"\n`,
    ],
    [
      `${LOG}      - verdict: |[DROPPED]\n        event_type:\n          - type: 1\n        source_pod: [a/]\n`,
      `${LOG}      - source_pod: [a/]\n        verdict: [DROPPED]\n        event_type:\n          - type: 1\n`,
    ],
    [`${LOG}      - verdict: |[DROPPED] # these\n        source_pod: [a/]\n`, undefined],
    [`${LOG}      - source_pod: |[a/]\n        verdict: [DROPPED]\n`, undefined],
  ];
  for (const [before, wanted] of sorted) {
    it(JSON.stringify(before), () => {
      assert.equal(after(before, sortFilter), wanted);
    });
  }
});
