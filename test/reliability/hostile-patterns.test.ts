import assert from 'node:assert/strict';
import { compileFilters, FilterError, type HubbleEvent } from '../../server/src/filter/index.js';
import { diagnose } from '../../server/src/service/diagnose.js';
import { hover } from '../../server/src/service/hover.js';
import { documentOf } from '../support/caret.js';
import { HOSTILE_PATTERNS, HOSTILE_SUBJECTS } from './hostile-patterns.js';

/** Far longer than it takes, far shorter than what stalls. */
const LIMIT_MS = 120_000;

function request(url: string): HubbleEvent {
  return { flow: { event_type: { type: 129, sub_type: 0 }, l7: { http: { url, method: 'GET' } } } };
}

describe('hostile patterns', () => {
  it('are 200, and most of them are expressions that Go takes', () => {
    assert.equal(new Set(HOSTILE_PATTERNS).size, 200);
    assert.ok(HOSTILE_PATTERNS.filter((pattern) => filterWith(pattern) !== undefined).length > 150);
  });

  it('are checked and explained in a file', () => {
    for (const pattern of HOSTILE_PATTERNS) {
      const text = `allowlist:\n  - ${JSON.stringify(JSON.stringify({ http_url: [pattern] }))}\n`;
      const document = documentOf(text);
      const refused = diagnose(document, { release: '1.19' }).some(({ rule }) => rule === 'invalid-regex');
      assert.equal(refused, filterWith(pattern) === undefined, pattern);
      assert.ok(hover(document, text.indexOf('http_url') + 1, '1.19'));
    }
  }).timeout(LIMIT_MS);

  it('do not stall on texts that they can take in many ways', () => {
    for (const [at, pattern] of HOSTILE_PATTERNS.entries()) {
      const subject = HOSTILE_SUBJECTS[at % HOSTILE_SUBJECTS.length] ?? '';
      assert.equal(typeof (filterWith(pattern) ?? (() => false))(request(subject)), 'boolean', pattern);
    }
  }).timeout(LIMIT_MS);
});

describe('heavy CEL', () => {
  const labels = Array.from({ length: 2_000 }, (_, number) => `k8s:label-${number}=value`);
  const event: HubbleEvent = { flow: { source: { labels }, event_type: { type: 4, sub_type: 0 } } };
  const all = '_flow.source.labels';
  const nested = (depth: number): string =>
    depth === 0
      ? 'true'
      : `${all}.all(x${depth}, ${nested(depth - 1)} && ${all}.exists(y${depth}, y${depth} == 'none'))`;

  for (const [what, expression] of [
    ['loops in loops in loops', nested(3)],
    ['a list that grows', `${all}.map(a, ${all}.map(b, a + b)).size() > 0`],
    ['patterns over long texts', `${all}.all(a, ${all}.all(b, (a + b).matches('(a+)+$') == false))`],
  ] as const) {
    it(`ends: ${what}`, () => {
      const passes = compileFilters([{ experimental: { cel_expression: [expression] } }], []);
      assert.equal(typeof passes(event), 'boolean');
    }).timeout(LIMIT_MS);
  }
});

/** The test of a filter with this pattern; undefined where Go refuses the pattern. */
function filterWith(pattern: string): ((event: HubbleEvent) => boolean) | undefined {
  try {
    return compileFilters([{ http_url: [pattern] }], []);
  } catch (error) {
    if (error instanceof FilterError) return undefined;
    throw error;
  }
}
