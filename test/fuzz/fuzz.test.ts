import assert from 'node:assert/strict';
import { caseOf, faultOf } from './cases.js';
import { wrongIn, type Fault } from './faults.js';
import { QUESTIONS, type Answer } from './questions.js';

const SEED = 20261125;
const CASES = 400;

const edit = (start: number, end: number): { start: number; end: number; newText: string } => ({
  start,
  end,
  newText: '',
});
const answer = (part: Partial<Answer>): Answer => ({ said: undefined, spans: [], changes: [], ...part });

/** Answers about a text of ten characters that no text can have. */
const WRONG: readonly (readonly [answer: Answer, what: RegExp])[] = [
  [answer({ spans: [{ start: 3, end: 11 }] }), /range 3 to 11/],
  [answer({ spans: [{ start: 4, end: 3 }] }), /range 4 to 3/],
  [answer({ spans: [{ start: NaN, end: 3 }] }), /range NaN/],
  [answer({ changes: [[edit(-1, 2)]] }), /edit of -1/],
  [answer({ changes: [[edit(2, 5), edit(0, 3)]] }), /0 to 3 and 2 to 5 overlap/],
];

describe('damaged texts', () => {
  it(`are answered in peace, ${CASES} of them`, async function () {
    this.timeout(120_000);
    const faults: (Fault & { number: number })[] = [];
    for (let number = 0; number < CASES; number++) {
      const fault = await faultOf(caseOf(SEED, number));
      if (fault) faults.push({ number, ...fault });
    }
    assert.deepEqual(faults, []);
  });

  it('are different each time, and the same again', () => {
    const texts = Array.from({ length: 50 }, (_, number) => caseOf(SEED, number).versions[0]?.text);
    assert.ok(new Set(texts).size > 40);
    assert.deepEqual(caseOf(SEED, 7), caseOf(SEED, 7));
  });
});

describe('the judge of answers', () => {
  for (const [wrong, what] of WRONG) {
    it(`finds ${what.source}`, () => {
      assert.match(wrongIn(wrong, 10) ?? '', what);
    });
  }

  it('lets right ones pass', () => {
    const right = answer({ spans: [{ start: 0, end: 10 }], changes: [[edit(2, 5), edit(5, 5), edit(0, 2)]] });
    assert.equal(wrongIn(right, 10), undefined);
  });

  it('is asked about everything', () => {
    assert.ok(Object.keys(QUESTIONS).length >= 14);
  });
});
