import assert from 'node:assert/strict';
import { hoverAt } from './support/ask.js';
import { closeAll, open, type Sample } from './support/open.js';
import { values } from './support/samples.js';
import { until } from './support/until.js';

async function assertHover(sample: Sample, ...parts: readonly (string | RegExp)[]): Promise<void> {
  const text = await until('hover', () => hoverAt(sample));
  for (const part of parts)
    assert.ok(typeof part === 'string' ? text.includes(part) : part.test(text), `${String(part)} in: ${text}`);
}

describe('hover', () => {
  afterEach(closeAll);

  it('names an event type and shows the command that asks for it', async () => {
    const sample = await open('values.yaml', values('type: |1'));
    await assertHover(sample, /\bdrop\b/, '1', 'hubble observe --type drop');
  });

  it('names a sub type by the type beside it', async () => {
    const sample = await open('values.yaml', values('type: 4\nsub_type: |3\nmatch_sub_type: true'));
    await assertHover(sample, 'to-stack', 'hubble observe --type trace:to-stack');
  });

  it('reads JSON in a YAML string', async () => {
    const sample = await open(
      'c.yaml',
      `allowlist:\n  - '{"source_pod":["kube-system/"],"event_type":[{"type":|1}]}'\n`,
    );
    await assertHover(sample, /\bdrop\b/);
  });

  it('reads a flow', async () => {
    const sample = await open('flow.json', '{ "flow": { "event_type": { "type": 4, "sub_type": |3 } } }\n');
    await assertHover(sample, 'to-stack');
  });
});
