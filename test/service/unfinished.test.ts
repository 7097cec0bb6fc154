import assert from 'node:assert/strict';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { diagnose } from '../../server/src/service/diagnose.js';
import { LATEST } from '../../server/src/tables/release.js';

/** A filter that is being written takes everything for a moment: that is not to be read under all the others. */
const HEAD = `flowLogs:
  - name: drops
    filePath: stdout
    includeFilters:
      - source_pod: ["shop/"]
        event_type:
          - type: 4
      - event_type: [{ type: 1 }]
`;

function rulesOf(text: string): string[] {
  return diagnose(new HubbleDocument(text, 'yaml'), { release: LATEST }).map(({ rule }) => rule);
}

describe('a filter that is being written', () => {
  for (const [written, unfinished] of [
    ['type: 1', 'type:'],
    ['type: 1', 'type: '],
  ] as const) {
    it(`swallows nothing while it is \`${unfinished}\``, () => {
      const list = (entry: string): string => `${HEAD}    excludeFilters:\n      - event_type:\n          - ${entry}\n`;
      assert.ok(rulesOf(list(written)).includes('swallowed-by-denylist'));
      assert.ok(!rulesOf(list(unfinished)).includes('swallowed-by-denylist'));
      assert.ok(!rulesOf(list(`${unfinished}\n            match_sub_type: true`)).includes('swallowed-by-denylist'));
    });

    it(`covers nothing while it is \`${unfinished}\``, () => {
      const list = (entry: string): string => `${HEAD}      - event_type:\n          - ${entry}\n`;
      assert.ok(rulesOf(list(written)).includes('covered-filter'));
      assert.ok(!rulesOf(list(unfinished)).includes('covered-filter'));
    });
  }

  it('is one with `null` once that is written', () => {
    const text = `${HEAD}    excludeFilters:\n      - event_type:\n          - type: null\n`;
    assert.ok(rulesOf(text).includes('swallowed-by-denylist'));
  });
});
