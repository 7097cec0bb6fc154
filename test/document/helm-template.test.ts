import assert from 'node:assert/strict';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';

const FILTERS = `allowlist:\n  - '{"event_type":[{"type":9}]}'\n`;

/** Templates of a chart that hold something of Hubble's. */
const TEMPLATES: readonly string[] = [
  `{{- if .Values.hubble.enabled }}\n${FILTERS}{{- end }}\n`,
  `# a comment\n---\n{{/* another */}}\n{{- if .Values.x }}\n${FILTERS}{{ end }}`,
  `${FILTERS}denylist: {{ include "chart.denylist" . }}\n`,
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cilium-flowlog-config\n  namespace: {{ .Release.Namespace }}\n` +
    `data:\n  flowlogs.yaml: |\n    flowLogs:\n      - name: a\n        includeFilters: [{event_type: [{type: 9}]}]\n`,
];

describe('templates of Helm charts', () => {
  for (const text of TEMPLATES) {
    it(`are left alone: ${JSON.stringify(text.slice(0, 50))}`, () => {
      assert.equal(new HubbleDocument(text, 'yaml').kind, 'none');
    });
  }

  it('are read where a modeline says what they are', () => {
    const text = `# hubble: kind=raw-filters\n${TEMPLATES[2] ?? ''}`;
    assert.equal(new HubbleDocument(text, 'yaml').kind, 'raw-filters');
  });

  it('are not files with a placeholder in them', () => {
    assert.equal(new HubbleDocument(`${FILTERS}server: {{ .Values.server }}\n`, 'yaml').kind, 'cli-config');
  });

  it('take no time to tell from long texts', () => {
    const texts = [
      '{{'.repeat(50_000),
      `${'#### # a # b ----\n'.repeat(200)}a: {{ x }}\n`,
      `${' \n'.repeat(500_000)}a: {{ x }}\n`,
    ];
    for (const text of texts) assert.equal(new HubbleDocument(text, 'yaml').kind, 'none');
  });
});
