import assert from 'node:assert/strict';
import { walk } from '../../server/src/document/bound.js';
import { AskedRules } from '../../server/src/service/asked-rules.js';
import { documentOf } from '../support/caret.js';

const VALUES = `hubble:
  export:
    static:
      allowList: ['{"event_type":[{"type":4,"sub_type":3}]}']
  dropEventEmitter:
    reasons: [policy_denied]
`;

/** The rules that are asked about the first value of a field with this name that is no list. */
function askedAbout(name: string, kind: 'helm-values' | 'cli-config' = 'helm-values'): string[] {
  const [part] = documentOf(VALUES).parts();
  assert.ok(part);
  const bound = [...walk(part)].find(({ field, list }) => field.name === name && !list);
  assert.ok(bound);
  return AskedRules.for(kind, '1.19')
    .about(bound)
    .map((rule) => rule.name);
}

describe('the rules that are asked about a value', () => {
  it('are those of its field', () => {
    assert.ok(askedAbout('sub_type').includes('unknown-sub-type'));
    assert.ok(!askedAbout('sub_type').includes('unknown-key'));
    assert.ok(!askedAbout('reasons').includes('unknown-sub-type'));
  });

  it('are those of the kind of file', () => {
    assert.ok(askedAbout('reasons').includes('unknown-drop-reason'));
    assert.ok(!askedAbout('reasons', 'cli-config').includes('unknown-drop-reason'));
  });

  it('are found once for a field', () => {
    const [part] = documentOf(VALUES).parts();
    assert.ok(part);
    const asked = AskedRules.for('helm-values', '1.19');
    assert.equal(asked, AskedRules.for('helm-values', '1.19'));
    assert.equal(asked.about(part), asked.about(part));
  });
});
