import assert from 'node:assert/strict';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { diagnose } from '../../server/src/service/diagnose.js';
import type { Diagnostic } from '../../server/src/service/diagnostic.js';
import { muteFixes } from '../../server/src/service/mute.js';
import { applyEdits } from '../support/caret.js';

function problems(text: string, language: 'yaml' | 'json'): Diagnostic[] {
  return diagnose(new HubbleDocument(text, language), { release: '1.19' });
}

/**
 * The text after a rule is muted where it is found first; the comment has to mute it, and nothing else may be found.
 */
function muted(text: string, rule: string, where: 'line' | 'file', language: 'yaml' | 'json' = 'yaml'): string {
  const before = problems(text, language);
  const problem = before.find((one) => one.rule === rule);
  assert.ok(problem, `${rule} is found`);
  const fix = muteFixes(new HubbleDocument(text, language), problem, true).find(({ title }) => title.endsWith(where));
  assert.ok(fix, 'it can be muted');
  const after = applyEdits(text, fix.edits);
  assert.ok(problems(after, language).length < before.length);
  return after;
}

const QUOTED = `  - '{"event_type":[{"type":"4"}]}'\n`;
const LOG = `flowLogs:\n  - name: a\n    filePath: stdout\n    includeFilters:\n      - source_pods: [a/]\n`;
const indented = (text: string): string => text.replace(/^(?=.)/gm, '    ');
const CONFIG_MAP = 'kind: ConfigMap\nmetadata: {name: cilium-flowlog-config}\ndata:\n  flowlogs.yaml: |\n';

/** Where a rule is muted, in a text, and the text after that. */
const CASES: readonly (readonly [what: string, rule: string, where: 'line' | 'file', before: string, after: string])[] =
  [
    ['a line', 'quoted-code', 'line', `allowlist:\n${QUOTED}`, `allowlist:\n  # hubble: ignore=quoted-code\n${QUOTED}`],
    [
      'a line of a file with CRLF',
      'quoted-code',
      'line',
      `allowlist:\r\n${QUOTED.replace('\n', '\r\n')}`,
      `allowlist:\r\n  # hubble: ignore=quoted-code\r\n${QUOTED.replace('\n', '\r\n')}`,
    ],
    [
      'a line that has a comment above',
      'quoted-code',
      'line',
      `allowlist:\n  # hubble: ignore=sub-type-ignored\n  - '{"event_type":[{"type":"4","sub_type":3}]}'\n`,
      `allowlist:\n  # hubble: ignore=sub-type-ignored,quoted-code\n  - '{"event_type":[{"type":"4","sub_type":3}]}'\n`,
    ],
    [
      'a line inside of embedded YAML',
      'unknown-key',
      'line',
      CONFIG_MAP + indented(LOG),
      CONFIG_MAP +
        indented(LOG.replace('      - source_pods', '      # hubble: ignore=unknown-key\n      - source_pods')),
    ],
    [
      'a line inside of JSON in a block',
      'unknown-key',
      'line',
      `# hubble: kind=raw-filters\nallowlist:\n  - |\n    {\n      "verdict": ["AUDIT"],\n      "source_pods": ["a/"]\n    }\n`,
      `# hubble: kind=raw-filters\nallowlist:\n  # hubble: ignore=unknown-key\n  - |\n    {\n      "verdict": ["AUDIT"],\n      "source_pods": ["a/"]\n    }\n`,
    ],
    [
      'a file',
      'quoted-code',
      'file',
      `allowlist:\n${QUOTED}`,
      `# hubble: ignore-file=quoted-code\nallowlist:\n${QUOTED}`,
    ],
    [
      'a file with a modeline',
      'quoted-code',
      'file',
      `# Filters.\n# hubble: cilium=1.18\nallowlist:\n${QUOTED}`,
      `# Filters.\n# hubble: cilium=1.18\n# hubble: ignore-file=quoted-code\nallowlist:\n${QUOTED}`,
    ],
    [
      'a file with a comment for it',
      'quoted-code',
      'file',
      `# hubble: ignore-file=unknown-key\nallowlist:\n${QUOTED}  - '{"x":1}'\n`,
      `# hubble: ignore-file=unknown-key,quoted-code\nallowlist:\n${QUOTED}  - '{"x":1}'\n`,
    ],
  ];

describe('muting a rule', () => {
  for (const [what, rule, where, before, after] of CASES) {
    it(`for ${what}`, () => {
      assert.equal(muted(before, rule, where), after);
    });
  }

  it('in JSON with comments', () => {
    const text = `{\n  "source_pod": ["a/"],\n  "source_ip": [],\n  "verdicts": []\n}\n`;
    assert.equal(
      muted(text, 'unknown-key', 'line', 'json'),
      `{\n  "source_pod": ["a/"],\n  "source_ip": [],\n  // hubble: ignore=unknown-key\n  "verdicts": []\n}\n`,
    );
  });

  it('is not offered for a line in the middle of a quoted string, nor where there are no comments', () => {
    const text = `# hubble: kind=raw-filters\nallowlist:\n  - '{"verdict":["AUDIT"],\n    "source_pods":["a/"]}'\n`;
    const [problem] = problems(text, 'yaml');
    assert.ok(problem);
    const document = new HubbleDocument(text, 'yaml');
    assert.deepEqual(
      muteFixes(document, problem, true).map(({ title }) => title),
      ['Ignore unknown-key in this file'],
    );
    assert.deepEqual(muteFixes(document, problem, false), []);
  });
});
