import assert from 'node:assert/strict';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { mayBeHubble } from '../../server/src/document/glance.js';
import { diagnose } from '../../server/src/service/diagnose.js';

/** What is Hubble's although little of it is there, and what is not. */
const LINES: readonly (readonly [what: string, line: string, isFlow: boolean])[] = [
  [
    'the mask of the documentation',
    '{"flow":{"verdict":"FORWARDED","source":{"namespace":"a","pod_name":"b"},"destination":{"namespace":"c","pod_name":"d"}}}',
    true,
  ],
  ['a verdict alone', '{"flow":{"verdict":"DROPPED"},"time":"2026-01-01T00:00:00Z","node_name":"n"}', true],
  ['pods without a verdict', '{"flow":{"source":{"pod_name":"b","identity":300}},"node_name":"n"}', true],
  ['a verdict that is none of Hubble', '{"flow":{"verdict":"GUILTY"}}', false],
  ['a key that no flow has', '{"flow":{"verdict":"DROPPED","action":"log"}}', false],
  ['a key beside the flow that no line has', '{"flow":{"verdict":"DROPPED"},"id":1}', false],
  ['an endpoint that is none', '{"flow":{"source":{"pod_name":"b","port":80}}}', false],
  ['names that say nothing', '{"flow":{"time":"2026-01-01T00:00:00Z","uuid":"1"}}', false],
];

describe('what little is there of Hubble', () => {
  for (const [what, line, isFlow] of LINES) {
    it(`${what}: ${isFlow ? 'a flow' : 'nothing'}`, () => {
      assert.equal(new HubbleDocument(line, 'json').kind, isFlow ? 'flows' : 'none');
      assert.ok(!isFlow || mayBeHubble(line));
    });
  }

  it('is enough for the file of the dynamic exporter in its ConfigMap, with a slip in its only key', () => {
    const text =
      'kind: ConfigMap\nmetadata: {name: logs}\ndata:\n  flowlogs.yaml: |\n    flowLog:\n      - {name: a, filePath: stdout}\n';
    const [found] = diagnose(new HubbleDocument(text, 'yaml'), { release: '1.19' });
    assert.match(found?.message ?? '', /^`flowLog` is not a key of flowlogs\.yaml .* Write `flowLogs`\.$/);
    assert.ok(mayBeHubble(text));
  });

  it('is enough for the configuration of the CLI with a slip in it', () => {
    const settings = (key: string): HubbleDocument =>
      new HubbleDocument(`server: localhost:4245\nkube-namespace: kube-system\n${key}: 5s\n`, 'yaml');
    const slip = settings('reqeust-timeout');
    assert.equal(slip.kind, 'cli-config');
    const [found] = diagnose(slip, { release: '1.19' });
    assert.match(found?.message ?? '', /^`reqeust-timeout` is not a key .* Write `request-timeout`\.$/);
    assert.equal(settings('cluster-name').kind, 'none');
  });
});
