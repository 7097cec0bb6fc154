import assert from 'node:assert/strict';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { asked, isFault } from './faults.js';
import { QUESTIONS } from './questions.js';

/** Where signs are repeated, each of these once took seconds, or more depth than there is. */
const BEFORE = 'hubble:\n  enabled: true\n  export:\n';
const IN_LIST = `${BEFORE}    dynamic:\n      config:\n        content:\n          - name: a\n            includeFilters: [{na`;
const IN_JSON = `${BEFORE}    static:\n      allowList: ['{"source_pod":["`;

const LARGE: readonly (readonly [what: string, before: string, sign: string, times: number, after: string])[] = [
  ['lists behind the end of a list', IN_LIST, '[{"type":1}]', 10_000, ''],
  ['values of values without a comma', IN_LIST, 'a: ', 40_000, ''],
  ['blanks in a name', IN_JSON, ' ', 120_000, `"]}']`],
];

describe('large texts of nothing but a sign', () => {
  for (const [what, before, sign, times, after] of LARGE) {
    it(`are answered in time: ${what}`, function () {
      this.timeout(60_000);
      const text = before + sign.repeat(times) + after;
      for (const question of Object.keys(QUESTIONS).filter((one) => one !== 'fix all')) {
        const answer = asked(question, { document: new HubbleDocument(text, 'yaml'), offset: before.length });
        assert.ok(!isFault(answer), isFault(answer) ? `${question}: ${answer.what}` : '');
      }
    });
  }
});
