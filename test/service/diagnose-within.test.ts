import assert from 'node:assert/strict';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { diagnose, diagnoseWithin } from '../../server/src/service/diagnose.js';
import { touches } from '../../server/src/syntax/span.js';
import { LATEST } from '../../server/src/tables/release.js';
import { corpus } from '../fuzz/corpus.js';

/** Found in the document in front of the place, which is not looked at: there is nothing to mend. */
const OF_ANOTHER = ['ignored-document'];

/** Of a line that Go cannot read, and of what is no value on it: there is nothing to mend there either. */
const OF_LINES = ['refused-file'];

const CONTEXT = { release: LATEST };

describe('what is wrong with a part of a file', () => {
  it('is what is wrong with the file, there', () => {
    let looked = 0;
    for (const { text, language } of corpus()) {
      const document = new HubbleDocument(text, language);
      const all = diagnose(document, CONTEXT).filter(({ rule }) => !OF_ANOTHER.includes(rule));
      for (const { span } of all) {
        const there = all.filter((one) => touches(one.span, span));
        assert.deepEqual(diagnoseWithin(document, span, CONTEXT), there, text);
        looked++;
      }
    }
    assert.ok(looked > 500, `${looked} problems`);
  });

  it('is found at each place of it, also between a key and its value', () => {
    for (const { text, language } of corpus()) {
      const document = new HubbleDocument(text, language);
      for (const { rule, span } of diagnose(document, CONTEXT)) {
        if (OF_ANOTHER.includes(rule) || OF_LINES.includes(rule)) continue;
        for (let at = span.start; at <= Math.min(span.end, span.start + 40); at++) {
          const found = diagnoseWithin(document, { start: at, end: at }, CONTEXT);
          assert.ok(
            found.some((one) => one.rule === rule && one.span.start === span.start && one.span.end === span.end),
            `${rule} at ${at} of ${text}`,
          );
        }
      }
    }
  });

  it('is looked for until there is enough of it', () => {
    const text = `flowLogs:\n- name: a\n  filePath: b\n  includeFilters:\n${'  - verdict: [NOPE]\n'.repeat(20)}`;
    const document = new HubbleDocument(text, 'yaml');
    assert.equal(diagnoseWithin(document, { start: 0, end: text.length }, CONTEXT, undefined, 5).length, 5);
  });
});
