import assert from 'node:assert/strict';
import { diagnosticsNow, diagnosticsOf } from './support/ask.js';
import { closeAll, open } from './support/open.js';
import { values } from './support/samples.js';
import { until } from './support/until.js';

/** One entry of a filter's `event_type`, and the part of it that is wrong. */
const WRONG: readonly (readonly [entry: string, wrong: RegExp])[] = [
  ['{ type: 9 }', /^9$/],
  ['{ type: drop }', /^drop$/],
  ['{ type: "4" }', /^"4"$/],
  ['{ type: 4, sub_type: 200, match_sub_type: true }', /^200$/],
  ['{ type: 4, sub_type: 3 }', /sub_type/],
];

describe('diagnostics', () => {
  afterEach(closeAll);

  for (const [entry, wrong] of WRONG) {
    it(`marks the wrong part of ${entry}`, async () => {
      const sample = await open('values.yaml', values(entry));
      const [first, ...more] = await diagnosticsOf(sample);
      assert.ok(first);
      assert.match(sample.document.getText(first.range), wrong);
      assert.ok(first.message.length > 10);
      assert.deepEqual(more, []);
    });
  }

  it('finds nothing wrong with a right filter', async () => {
    const wrong = await open('values.yaml', values('{ type: 9 }'));
    const [diagnostic] = await diagnosticsOf(wrong);
    assert.ok(diagnostic);
    await wrong.editor.edit((edit) => {
      edit.replace(diagnostic.range, '1');
    });
    await until('end of the diagnostic', () => diagnosticsNow(wrong).length === 0 || undefined);
  });
});
