import assert from 'node:assert/strict';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { asked, isFault } from './faults.js';
import { QUESTIONS } from './questions.js';

const BEFORE = 'hubble:\n  enabled: true\n  export:\n';
const IN_LIST = `${BEFORE}    dynamic:\n      config:\n        content:\n          - name: a\n            includeFilters: [{na`;
const IN_JSON = `${BEFORE}    static:\n      allowList: ['{"source_pod":["`;
const IN_FLOW_LOG = 'flowLogs:\n- name: a\n  filePath: x\n  includeFilters:\n  - ';
const IN_CONFIG_MAP =
  'kind: ConfigMap\nmetadata:\n  name: cilium-config\ndata:\n  enable-hubble: "true"\n  hubble-export-allowlist: \'{} ';

/** Where a sign is repeated. Each of these once took seconds or minutes, or more depth than there is. */
const LARGE: readonly (readonly [what: string, before: string, sign: string, times: number, after: string])[] = [
  ['lists behind the end of a list', IN_LIST, '[{"type":1}]', 10_000, ''],
  ['values of values without a comma', IN_LIST, 'a: ', 40_000, ''],
  ['blanks in a name', IN_JSON, ' ', 120_000, `"]}']`],
  ['brackets behind a filter', IN_CONFIG_MAP, '[', 60_000, "'\n"],
  ['blanks in a label selector', `${IN_FLOW_LOG}source_label: ['a,`, ' ', 120_000, "=']\n"],
  ['quotes that are not closed in CEL', `${IN_FLOW_LOG}experimental: {cel_expression: ['`, '"\\', 50_000, "']}\n"],
  ['braces behind the key of metrics', 'hubble:\n  metrics:\n    - ', '{', 120_000, '\n'],
  ['objects of a log that are not closed', '', '"flow":{', 60_000, '\n'],
  ['modelines without an end', '', '#hubble:', 60_000, '\n'],
  ['a key that is being written', 'hubble:\n  enabled: true\n', 'x', 500_000, '\n'],
  [
    'letters of a path in a field mask',
    'flowLogs:\n- name: a\n  filePath: x\n  fieldMask: [time, ',
    'x',
    1_000_000,
    ']\n',
  ],
  [
    'words of a field mask',
    'kind: ConfigMap\nmetadata:\n  name: cilium-config\ndata:\n  enable-hubble: "true"\n  hubble-export-fieldmask: time ',
    'x- ',
    5_000,
    'x\n',
  ],
  [
    'paths that stand in a field mask already',
    'flowLogs:\n- name: a\n  filePath: x\n  fieldMask:\n',
    '  - source.namespace\n',
    5_000,
    '',
  ],
  ['a key that is there already', 'hubble:\n  enabled: true\n', '  enabled: true\n', 20_000, ''],
  ['zeros of a number', `${IN_FLOW_LOG}event_type: [{type: `, '0', 120_000, '8}]\n'],
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
