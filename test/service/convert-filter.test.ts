import assert from 'node:assert/strict';
import fc from 'fast-check';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { convertFilterAt, type FilterForm } from '../../server/src/service/filters/convert-filter.js';
import { applyEdits, withCaret } from '../support/caret.js';

const LOG = 'flowLogs:\n  - name: a\n    filePath: /b\n    includeFilters:\n';
const STATIC = 'hubble:\n  export:\n    static:\n      enabled: true\n      filePath: /b\n      allowList:\n';

describe('a filter in its other form', () => {
  const CASES: readonly (readonly [name: string, before: string, form: FilterForm, after: string])[] = [
    [
      'is YAML where a mapping must stand',
      `${LOG}      - '{"ver|dict":["DROPPED"],"event_type":[{"type":4}]}'\n`,
      'YAML',
      `${LOG}      - verdict: ["DROPPED"]\n        event_type:\n          - type: 4\n`,
    ],
    [
      'is JSON on one line where YAML is',
      `${LOG}      - verdict: [DROPPED]\n        event_t|ype:\n          - type: 4\n`,
      'JSON on one line',
      `${LOG}      - {"verdict":["DROPPED"],"event_type":[{"type":4}]}\n`,
    ],
    [
      'is YAML where JSON on one line is',
      `${LOG}      - {"reply": [tr|ue]}\n`,
      'YAML',
      `${LOG}      - reply: [true]\n`,
    ],
    [
      'is JSON in a string where nothing else is taken',
      `${STATIC}        - ver|dict: [DROPPED]\n          source_pod: ["it's/"]\n`,
      'JSON in a string',
      `${STATIC}        - '{"verdict":["DROPPED"],"source_pod":["it''s/"]}'\n`,
    ],
    [
      'stands in a text of a text',
      `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cilium-flowlog-config\ndata:\n  flowlogs.yaml: ¦\n    flowLogs:\n      - name: a\n        filePath: /b\n        includeFilters:\n          - {"rep|ly": [true], "verdict": ["DROPPED"]}\n`,
      'YAML',
      `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cilium-flowlog-config\ndata:\n  flowlogs.yaml: |\n    flowLogs:\n      - name: a\n        filePath: /b\n        includeFilters:\n          - reply: [true]\n            verdict: ["DROPPED"]\n`,
    ],
  ];
  for (const [name, before, form, after] of CASES) {
    it(name, () => {
      const { document, offset } = withCaret(before);
      const converted = convertFilterAt(document, offset);
      assert.equal(converted?.form, form);
      assert.ok(converted.edit);
      assert.equal(applyEdits(document.text, [converted.edit]), after);
    });
  }

  it('is a text for elsewhere where its place takes no other', () => {
    const { document, offset } = withCaret(`${STATIC}        - '{"verdict":|["DROPPED"],"reply":[true]}'\n`);
    assert.deepEqual(convertFilterAt(document, offset), {
      form: 'YAML',
      text: 'verdict: ["DROPPED"]\nreply: [true]',
      edit: undefined,
    });
  });

  const NONE: readonly (readonly [why: string, sample: string])[] = [
    ['a comment would be lost', `${LOG}      - ver|dict: # of drops\n          - DROPPED\n`],
    ['digits would be lost', `${LOG}      - ip_tra|ce_id: [18446744073709551615]\n`],
    ['a key stands twice', `${LOG}      - '{"reply":[true],"rep|ly":[false]}'\n`],
    ['the JSON cannot be read', `${LOG}      - '{"rep|ly":[true'\n`],
    ['two filters are in the text', `allowlist:\n  - '{"rep|ly":[true]} {"verdict":["DROPPED"]}'\n`],
    ['brackets are around it', `flowLogs:\n  - name: a\n    filePath: /b\n    includeFilters: [{"rep|ly": [true]}]\n`],
    ['the file is JSON', '{"rep|ly":[true],"source_pod":["a"]}'],
    ['there is no filter', LOG.replace('name', 'na|me')],
  ];
  for (const [why, sample] of NONE) {
    it(`is none where ${why}`, () => {
      const { document, offset } = withCaret(sample);
      assert.equal(convertFilterAt(document, offset), undefined);
    });
  }

  it('is the same filter after JSON, YAML and JSON again, whatever is in it', () => {
    const text = fc.string({ unit: 'binary', maxLength: 12 });
    const filter = fc.record(
      {
        source_pod: fc.array(text, { maxLength: 3 }),
        http_header: fc.array(fc.record({ key: text, value: text }), { maxLength: 2 }),
        event_type: fc.array(fc.record({ type: fc.nat(255), match_sub_type: fc.boolean() }), { maxLength: 2 }),
        experimental: fc.record({ cel_expression: fc.array(text, { maxLength: 2 }) }),
        reply: fc.array(fc.boolean(), { maxLength: 2 }),
      },
      { requiredKeys: ['source_pod'] },
    );
    fc.assert(
      fc.property(filter, fc.constantFrom('\n', '\r\n'), (data, lineEnd) => {
        const json = JSON.stringify(data);
        const inString = `${LOG}      - '${json.replaceAll("'", "''")}'\n      - reply: [true]\n`.replaceAll(
          '\n',
          lineEnd,
        );
        const yaml = converted(inString, 'YAML');
        assert.ok(yaml.endsWith(`- reply: [true]${lineEnd}`), yaml);
        const line = converted(yaml, 'JSON on one line');
        assert.equal(line, `${LOG}      - ${json}\n      - reply: [true]\n`.replaceAll('\n', lineEnd));
      }),
      { numRuns: 500 },
    );
  });
});

/** A file with its first filter in another form. */
function converted(text: string, form: FilterForm): string {
  const document = new HubbleDocument(text, 'yaml');
  const found = convertFilterAt(document, text.indexOf('source_pod'));
  assert.equal(found?.form, form, text);
  assert.ok(found.edit);
  return applyEdits(text, [found.edit]);
}
