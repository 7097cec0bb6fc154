import assert from 'node:assert/strict';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { diagnose } from '../../server/src/service/diagnose.js';
import type { Diagnostic } from '../../server/src/service/diagnostic.js';
import { vectors } from '../support/vectors.js';

interface ExporterCase {
  readonly id: string;
  readonly category: string;
  readonly yaml: string;
  readonly accepted: boolean;
  readonly create?: readonly { readonly ok: boolean }[];
}

const CASES = vectors<ExporterCase>('exporter');

function check(text: string): Diagnostic[] {
  return diagnose(new HubbleDocument(text, 'yaml', undefined, 'flowlogs'), { release: '1.19' });
}

/** The same file as Helm puts it into its ConfigMap. */
function inConfigMap(text: string): string {
  const lines = text.split('\n').map((line) => (line === '' ? '' : `    ${line}`));
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cilium-flowlog-config\ndata:\n  flowlogs.yaml: |\n${lines.join('\n')}\n`;
}

function isRefused({ accepted, create = [] }: ExporterCase): boolean {
  return !accepted || create.some(({ ok }) => !ok);
}

/** Where the verdict of the rules is not what the agent did. */
function disagreements(
  cases: readonly ExporterCase[],
  found: (vector: ExporterCase) => readonly Diagnostic[],
): string[] {
  return cases.flatMap((vector) => {
    const problems = found(vector);
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (isRefused(vector) === errors.length > 0) return [];
    return [
      `${vector.id} ${JSON.stringify(vector.yaml)}: ${errors.map(({ message }) => message).join(' ') || 'no error'}`,
    ];
  });
}

/** Recorded: what the agent's decoder, its checks and its filters did with a flowlogs.yaml. */
describe('flowlogs.yaml has an error exactly where the agent refuses the file or a flow log', () => {
  for (const category of new Set(CASES.map((vector) => vector.category))) {
    const ofCategory = CASES.filter((vector) => vector.category === category);
    it(`${category} (${ofCategory.length})`, () => {
      assert.deepEqual(
        disagreements(ofCategory, ({ yaml }) => check(yaml)),
        [],
      );
    });
  }

  it('in a ConfigMap as well', () => {
    const cases = CASES.filter(({ yaml }) => yaml.startsWith('flowLogs:'));
    assert.ok(cases.length > 90);
    assert.deepEqual(
      disagreements(cases, ({ yaml }) => diagnose(new HubbleDocument(inConfigMap(yaml), 'yaml'), { release: '1.19' })),
      [],
    );
  });
});

/** Files that the agent takes, with something in them that it passes over. */
const PASSED_OVER: readonly (readonly [text: string, rule: string])[] = [
  ['true: x\n', 'unknown-key'],
  ['flowLog:\n- name: a\n  filePath: b\n', 'unknown-key'],
  ['flow_logs: []\n', 'unknown-key'],
  ['flowLogs:\n- name: a\n  filePath: b\nbogus: 1\n', 'unknown-key'],
  ['flowLogs:\n- name: a\n  filePath: b\n  whitelist:\n  - {}\n', 'unknown-key'],
  ['flowLogs:\n- name: a\n  filePath: b\n  field_mask: [time]\n', 'unknown-key'],
  ['flowLogs:\n- name: a\n  filePath: b\n  source_pod: [a/]\n', 'unknown-key'],
  ['flowLogs:\n- name: a\n  filePath: b\nincludeFilters: []\n', 'unknown-key'],
  ['flowLogs:\n- name: a\n  filePath: b\n  enabled: false\n', 'unknown-key'],
  ['flowLogs:\n- name: a\n  filePath: b\n---\nflowLogs: []\n', 'ignored-document'],
  ['flowLogs:\n- name: a\n  filePath: b\n...\ngarbage: [\n', 'ignored-document'],
  ['flowLogs:\n- name: a\n  filePath: b\n  name: c\n', 'duplicate-field'],
  ['flowLogs:\n- name: a\n  filePath: b\n  filepath: c\n', 'duplicate-field'],
  ['flowLogs:\n- name: a\n  filePath: b\nFlowLogs: []\n', 'duplicate-field'],
  [
    'flowLogs:\n- name: a\n  filePath: b\n  includeFilters:\n  - verdict: [DROPPED]\n    verdict: [ERROR]\n',
    'duplicate-field',
  ],
  ['flowLogs:\n- name: a\n  filePath: b\n  end: "2023-10-09T23:59:59Z"\n', 'end-in-past'],
  ['flowLogs:\n- name: a\n  filePath: b\n  fileMaxSizeMb: -1\n', 'negative-file-limit'],
  ['flowLogs:\n- name: a\n  filePath: b\n  aggregationInterval: 30s\n', 'aggregation-off'],
  [
    'flowLogs:\n- name: a\n  filePath: b\n  includeFilters:\n  - event_type: [{type: 4, sub_type: 3}]\n',
    'sub-type-ignored',
  ],
];

describe('flowlogs.yaml has a warning where the agent passes over what is written', () => {
  for (const [text, rule] of PASSED_OVER) {
    it(`${rule}: ${JSON.stringify(text)}`, () => {
      const found = check(text);
      assert.deepEqual([found.map((problem) => `${problem.severity} ${problem.rule}`)].flat(), [`warning ${rule}`]);
    });
  }
});
