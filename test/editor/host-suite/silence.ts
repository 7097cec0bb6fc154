import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { completionsAt, diagnosticsNow, hintedLines, hoverAt, labels, messages } from './support/ask.js';
import { extension } from './support/extension.js';
import { closeAll, open, type Sample } from './support/open.js';
import { languageServers } from './support/servers.js';
import { until } from './support/until.js';

/** Longer than the server takes to start and answer, as the last test here shows. */
const LONG_ENOUGH_MS = 3_000;

async function assertSilent(sample: Sample): Promise<void> {
  await pause(LONG_ENOUGH_MS);
  assert.deepEqual(messages(diagnosticsNow(sample)), []);
  assert.equal(await hoverAt(sample), undefined);
  assert.deepEqual(labels(await completionsAt(sample)), []);
  assert.deepEqual(await hintedLines(sample), []);
}

describe('silence', () => {
  afterEach(closeAll);

  it("says nothing in YAML that is not Hubble's, and starts no server for it", async () => {
    const sample = await open(
      'service.yaml',
      'kind: Service\nspec:\n  ty|pe: 9\n  ports: [{ port: 80, type: drop }]\n',
    );
    await extension().activate();
    await assertSilent(sample);
    assert.deepEqual(languageServers(), []);
  });

  it('says nothing in a Helm template, and starts no server for it', async () => {
    const template =
      '{{- if .Values.hubble }}\nallowlist:\n  - event_type:\n      - ty|pe: {{ .Values.type }}\n      - type: 9\n{{- end }}\n';
    await assertSilent(await open('templates/configmap.yaml', template));
    assert.deepEqual(languageServers(), []);
  });

  it("starts one server for the first file that is Hubble's", async () => {
    const start = Date.now();
    const sample = await open('first.yaml', 'allowlist:\n  - event_type:\n      - type: 9\n');
    await until('diagnostic', () => diagnosticsNow(sample)[0]);
    console.log(`      first diagnostic ${Date.now() - start} ms after opening the first file`);
    assert.ok(Date.now() - start < LONG_ENOUGH_MS, 'the silence above was listened to for too short a time');
    assert.equal(languageServers().length, 1);
  });

  it('stays silent in other files once the server runs', async () => {
    await assertSilent(await open('other.yaml', 'spec:\n  ty|pe: 9\n  sub_type: 200\n'));
    await assertSilent(await open('data.json', '{ "type": |9, "sub_type": 200 }\n'));
  });
});
