import assert from 'node:assert/strict';
import { diagnose } from '../../server/src/service/diagnose.js';
import type { Release } from '../../server/src/tables/release.js';
import { documentOf } from '../support/caret.js';

function found(text: string, release: Release = '1.19'): string[] {
  return diagnose(documentOf(text), { release }).map(({ severity, rule }) => `${severity} ${rule}`);
}

const flow = (inside: string): string =>
  `{"flow":{"verdict":"DROPPED","event_type":{"type":1,"sub_type":133},"Summary":"x",${inside}}}`;
const log = (inside: string): string => `flowLogs:\n  - name: a\n    filePath: stdout\n    ${inside}\n`;

const exporting = (limit: string): string =>
  `hubble:\n  enabled: true\n  export: {static: {enabled: true}, ${limit}}\n`;

/** The same mistake is an error where Cilium refuses it, and a hint where it is ignored or was observed. */
const SEVERITIES: readonly (readonly [what: string, text: string, ...wanted: string[]])[] = [
  ['an unknown key of a filter', `{"source_pod":["a/"],"source_ip":["10.0.0.1"],"verdicts":[]}`, 'error unknown-key'],
  ['an unknown key of a flow', flow(`"new_key":1`), 'hint unknown-key'],
  ['an unknown key of a flow log', log('fileMask: []'), 'warning unknown-key'],
  ['`enabled` in a flow log, as the documentation has it', log('enabled: true'), 'hint unknown-key'],
  ['a key of a flow log that is there for its anchor', `x-one: &one {}\nflowLogs: [{name: a, filePath: stdout}]\n`],
  ['an unknown key of a filter in a flow log', log('includeFilters: [{pod: [a]}]'), 'error unknown-key'],
  ['an unknown enum name in a filter', `{"source_pod":["a/"],"verdict":["NEW"]}`, 'error unknown-enum-value'],
  ['an unknown enum name in a flow', flow(`"traffic_direction":"SIDEWAYS"`), 'hint unknown-enum-value'],
  ['an enum number newer than the tables', `{"source_pod":["a/"],"verdict":[42]}`, 'hint unknown-enum-value'],
  ['a text for a list in a filter', `{"source_pod":"a/"}`, 'error wrong-type'],
  ['a word without quotes for a filter', `allowlist: ["x"]\nserver: localhost:4245\n`, 'error invalid-json'],
  ['a text for a list in a flow', flow(`"source_names":"a"`), 'hint wrong-type'],
  [
    'a text for a list in Helm values',
    `hubble:\n  export: {static: {}}\n  metrics: {enabled: dns}\n`,
    'error wrong-type',
  ],
  [
    'a truth value for a text in a ConfigMap',
    `kind: ConfigMap\nmetadata: {name: cilium-config}\ndata:\n  enable-hubble: true\n  hubble-disable-tls: "false"\n`,
    'error wrong-type',
  ],
  [
    'a number for a text in a flow log',
    `flowLogs:\n  - name: 5\n    filePath: 1.0\n    fieldMask: [time, node_name]\n`,
  ],
  ['a number for a time in a flow log', log('fieldMask: [time, node_name]\n    end: 5'), 'error invalid-time'],
  ['the first number of a scope of identities', `{"source_identity":[16777216]}`, 'warning local-identity'],
  ['a limit that is the default of another key', exporting('fileMaxSizeMb: 5'), 'warning exporter-override'],
  ['a limit that is its own default', exporting('fileMaxSizeMb: 10'), 'hint exporter-override'],
  ['an address that was observed', flow(`"IP":{"source":"not an address"}`)],
];

/** Values that are put in later. */
const PLACEHOLDERS = ['{{ .Values.x }}', '${X}', '<POD>', '$(X)', '{% x %}'];

describe('rules in different places', () => {
  for (const [what, text, ...wanted] of SEVERITIES) {
    it(`${what}: ${wanted.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(found(text), wanted);
    });
  }

  it('say when a key or name came, and refuse it before', () => {
    assert.deepEqual(found(`{"source_pod":["a/"],"encrypted":[true]}`, '1.18'), ['error key-not-in-release']);
    assert.deepEqual(found(log('fileCompress: true'), '1.17'), ['warning key-not-in-release']);
    assert.deepEqual(found(log('fieldMask: [time, node_name, tunnel.vni]'), '1.18'), ['error unknown-field-mask-path']);
    assert.deepEqual(found(`{"source_pod":["a/"],"protocol":["vrrp"]}`, '1.18'), ['error unknown-protocol']);
    const values = `hubble:\n  enabled: true\n  relay: {enabled: true}\n  ui: {replicas: two}\n`;
    assert.deepEqual(found(values, '1.15'), ['warning wrong-type']);
    assert.deepEqual(found(values, '1.16'), ['error wrong-type']);
  });

  for (const placeholder of PLACEHOLDERS) {
    it(`leave ${placeholder} alone`, () => {
      for (const field of [
        'verdict',
        'source_ip',
        'destination_port',
        'http_status_code',
        'dns_query',
        'source_label',
      ]) {
        assert.deepEqual(found(`allowlist:\n  - '{"source_pod":["a/"],"${field}":["${placeholder}"]}'\n`), [], field);
      }
    });
  }

  it('point at the part of a regular expression that is wrong', () => {
    const text = `allowlist:\n  - "{\\"dns_query\\":[\\"a\\\\\\\\.b(?=c)\\"]}"\n`;
    const [problem] = diagnose(documentOf(text), { release: '1.19' });
    assert.equal(problem && text.slice(problem.span.start, problem.span.end), '(?=');
  });

  it('point at the comma between two filters', () => {
    const text = `data:\n  hubble-export-allowlist: '{"verdict":["DROPPED"]}, {"source_pod":["a/"]}'\n  enable-hubble: "true"\nkind: ConfigMap\nmetadata: {name: cilium-config}\n`;
    const [problem] = diagnose(documentOf(text), { release: '1.19' });
    assert.ok(problem?.rule === 'invalid-json');
    assert.equal(text.slice(problem.span.start, problem.span.end), ',');
  });
});
