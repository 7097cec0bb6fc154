import assert from 'node:assert/strict';
import { completionsAt, diagnosticsNow, hintedLines, hoverAt, labels, messages } from './support/ask.js';
import { closeAll, open } from './support/open.js';
import { longEnough, pause } from './support/until.js';

const TEMPLATE = `{{- if .Values.hubble.enabled }}
allowlist:
  - event_type:
      - ty|pe: {{ .Values.type }}
      - type: 9
{{- end }}
`;

/** Files that the running server is asked about and has nothing to say on. */
const FOREIGN: readonly (readonly [name: string, text: string])[] = [
  ['service.yaml', 'kind: Service\nspec:\n  ty|pe: 9\n  sub_type: 200\n'],
  ['data.json', '{ "type": |9, "sub_type": 200 }\n'],
  ['templates/configmap.yaml', TEMPLATE],
];

describe('silence', () => {
  afterEach(closeAll);

  for (const [name, text] of FOREIGN) {
    it(`says nothing in ${name}`, async () => {
      const sample = await open(name, text);
      await pause(longEnough());
      assert.deepEqual(messages(diagnosticsNow(sample)), []);
      assert.equal(await hoverAt(sample), undefined);
      assert.deepEqual(labels(await completionsAt(sample)), []);
      assert.deepEqual(await hintedLines(sample), []);
    });
  }
});
