import assert from 'node:assert/strict';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { diagnose, diagnoseWithin } from '../../server/src/service/diagnose.js';
import { touches } from '../../server/src/syntax/span.js';
import { LATEST } from '../../server/src/tables/release.js';
import { corpus } from '../fuzz/corpus.js';

/** Found in the document in front of the place, which is not looked at: there is nothing to mend. */
const OF_ANOTHER = ['ignored-document'];

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

  it('is looked for until there is enough of it', () => {
    const text = `flowLogs:\n- name: a\n  filePath: b\n  includeFilters:\n${'  - verdict: [NOPE]\n'.repeat(20)}`;
    const document = new HubbleDocument(text, 'yaml');
    assert.equal(diagnoseWithin(document, { start: 0, end: text.length }, CONTEXT, undefined, 5).length, 5);
  });
});
