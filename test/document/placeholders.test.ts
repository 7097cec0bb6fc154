import assert from 'node:assert/strict';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { isPlaceholder } from '../../server/src/document/placeholder.js';
import { diagnose } from '../../server/src/service/diagnose.js';
import { hover } from '../../server/src/service/hover.js';
import { parseText } from '../../server/src/syntax/parse-text.js';
import { TreeCache } from '../../server/src/syntax/tree-cache.js';

const PLACEHOLDERS = [
  '{{ .Values.x }}',
  '"{{ .Values.x }}"',
  "'{{ x | default(4) }}'",
  'a-{{ x }}-b',
  '${X}',
  '"${X:-4}"',
  '$(X)',
  '$X',
  '<PLACEHOLDER>',
  '"<your name>"',
  '"%NAME%"',
  '"@NAME@"',
  '__NAME__',
  '"{% if x %}4{% endif %}"',
  'ENC[AES256_GCM,data:Tm90,iv:aXY=,tag:dGFn,type:bool]',
  '(( grab meta.x ))',
];
const TEXTS = [
  '4',
  'true',
  'trace',
  'a < b',
  '"<"',
  '$5',
  '100%',
  'me@example.org',
  '__init',
  '{ x: 1 }',
  '[4]',
  "''",
  'ENC[',
  '(a)',
];

function isOne(value: string): boolean {
  const [root] = parseText(`key: ${value}\n`, 'yaml', new TreeCache());
  return isPlaceholder(root?.get('key'));
}

/** Helm values with a value that another program puts there, in every kind of field. */
const values = (placeholder: string, inJson = placeholder): string => `hubble:
  enabled: ${placeholder}
  eventQueueSize: ${placeholder}
  relay:
    enabled: true
    replicas: ${placeholder}
  metrics:
    enabled: ${placeholder}
  export:
    static:
      enabled: true
      fieldMask: [${placeholder}]
      allowList:
        - ${placeholder}
        - '{"source_pod":["${inJson}"],"verdict":["${inJson}"],"event_type":[{"type":"${inJson}"}]}'
    dynamic:
      config:
        content:
          - name: ${placeholder}
            filePath: ${placeholder}
            includeFilters:
              - source_ip: [${placeholder}]
                event_type:
                  - type: ${placeholder}
                  - type: 4
`;

describe('placeholders', () => {
  for (const value of PLACEHOLDERS) {
    it(`${value} is one`, () => {
      assert.ok(isOne(value));
    });
  }

  for (const value of TEXTS) {
    it(`${value} is none`, () => {
      assert.ok(!isOne(value));
    });
  }

  for (const [placeholder, inJson] of [
    ['"{{ .Values.x }}"', '{{ .Values.x }}'],
    ['{{ .Values.x }}', '{{ .Values.x }}'],
    ['${X}', '${X}'],
    ['<PLACEHOLDER>', '<PLACEHOLDER>'],
    ['"{{ x }}"', '{% if x %}a{% endif %}'],
  ] as const) {
    it(`${placeholder} causes no diagnostic, and what is around it is served`, () => {
      const text = values(placeholder, inJson);
      const document = new HubbleDocument(text, 'yaml');
      assert.deepEqual(
        diagnose(document, { release: '1.19' }).map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`),
        [],
      );
      assert.match(hover(document, text.lastIndexOf('4'), '1.19')?.markdown ?? '', /trace/);
    });
  }

  it('lines of a template are left alone', () => {
    const text = values('true')
      .replace('  relay:', '  {{- if .Values.relay }}\n  relay:')
      .replace('  metrics:', '  {{- end }}\n  metrics:');
    const document = new HubbleDocument(text.replaceAll(': true', ': {{ .x }}'), 'yaml');
    assert.equal(document.kind, 'helm-values');
    assert.ok(
      diagnose(document, { release: '1.19' }).every(
        ({ span }) => !document.text.slice(span.start, span.end).includes('{{'),
      ),
    );
  });
});
