import assert from 'node:assert/strict';
import fc from 'fast-check';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { diagnose } from '../../server/src/service/diagnose.js';
import { KnownDiagnostics } from '../../server/src/service/find-problems.js';
import { TreeCache } from '../../server/src/syntax/tree-cache.js';
import { LATEST } from '../../server/src/tables/release.js';
import { applyEdit, edit } from '../support/yaml-samples.js';

const SEED = 20240610;

/** Two exporters that say the same, filters in both forms, mistakes, and enough text that it is parsed in parts. */
const TEXT = `# ${'values '.repeat(300)}
hubble:
  enabled: true
  export:
    static:
      enabled: true
      allowList:
        - '{"verdict":["DROPED"]}'
        - '{"event_type":[{"type":77}]}'
    dynamic:
      enabled: true
      config:
        content:
          - name: a
            filePath: /var/run/a.log
            fieldMask: [time, node_name, sorce.namespace]
            includeFilters:
              - source_pod: ["shop/"]
                event_type:
                  - type: 4
                    sub_type: 3
              - verdict: [DROPPED]
          - name: b
            filePath: /var/run/a.log
            fieldMask: [time, node_name, sorce.namespace]
            includeFilters:
              - source_pod: ["shop/"]
                event_type:
                  - type: 4
                    sub_type: 3
              - verdict: [DROPPED]
            excludeFilters:
              - event_type: [{type: "four"}]
                unknown: 1
  relay:
    enabled: true
`;

describe('diagnostics of a text that is typed in', () => {
  it('are those of the text as if it had just been opened', function () {
    this.timeout(120_000);
    const context = { release: LATEST };
    let found = 0;
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
        const trees = new TreeCache();
        const known = new KnownDiagnostics();
        let text = TEXT;
        diagnose(new HubbleDocument(text, 'yaml', trees), context, known);
        for (const each of edits) {
          text = applyEdit(text, each);
          const again = diagnose(new HubbleDocument(text, 'yaml', trees), context, known);
          assert.deepEqual(again, diagnose(new HubbleDocument(text, 'yaml'), context));
          found += again.length;
        }
      }),
      { seed: SEED, numRuns: 60 },
    );
    assert.ok(found > 500, `${found} problems`);
  });
});
