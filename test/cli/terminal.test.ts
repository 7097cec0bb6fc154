import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hubbleLs } from '../support/hubble-ls.js';

/**
 * Sets the title of a terminal, colours, clears the screen in two ways, rings, goes back, and turns the direction of
 * what follows.
 */
const EVIL = '\u001b]0;title\u0007\u001b[31m\u009b2J\u0000\u007f\r\b\u202eend';

/** Everything that a terminal obeys, line breaks and tabs aside. */
// eslint-disable-next-line no-control-regex -- those are what is looked for
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

const FLOW = {
  time: '2026-03-01T10:00:00Z',
  verdict: 'DROPPED',
  Type: 'L7',
  node_name: EVIL,
  IP: { source: EVIL, destination: EVIL },
  l7: { type: 'REQUEST', http: { method: EVIL, url: `http://x/${EVIL}`, protocol: EVIL }, latency_ns: '1' },
  event_type: { type: 129 },
  source: { namespace: EVIL, pod_name: EVIL, labels: [`k8s:app=${EVIL}`] },
  destination: { namespace: EVIL, pod_name: EVIL, workloads: [{ name: EVIL, kind: EVIL }] },
  source_names: [EVIL],
  is_reply: false,
  egress_denied_by: [{ name: EVIL, namespace: EVIL, kind: EVIL }],
};
const DNS = { ...FLOW, l7: { type: 'RESPONSE', dns: { query: EVIL, ips: [EVIL], cnames: [EVIL], rrtypes: [EVIL] } } };
const EVENTS = [
  { flow: FLOW },
  { flow: DNS },
  { flow: { ...FLOW, Type: 'L3_L4', l7: undefined, event_type: { type: 1 }, Summary: EVIL } },
  { lost_events: { source: 'PERF_EVENT_RING_BUFFER', num_events_lost: '4' } },
  { node_status: { state_change: 'NODE_ERROR', node_names: [EVIL], message: EVIL } },
].map((event) => ({ ...event, node_name: EVIL, time: FLOW.time }));
const LOG = [...EVENTS.map((event) => JSON.stringify(event)), `broken ${EVIL}`].map((line) => `${line}\n`).join('');
const FILTER = JSON.stringify({ source_pod: [`a'\\${EVIL}`] });
/** In quotes of YAML; go-yaml takes these characters as escapes alone. */
const QUOTED = JSON.stringify(FILTER).replace(/[\u007f-\u009f]/g, (char) => `\\x${char.charCodeAt(0).toString(16)}`);

describe('what stands in files is printed and not obeyed', function () {
  this.timeout(20_000);
  const folder = mkdtempSync(join(tmpdir(), 'hubble-terminal-'));
  /** Windows takes no more than this in a name. */
  const file = join(folder, 'values\u009b2J\u202e.yaml');

  before(() => {
    writeFileSync(file, `allowlist:\n  - ${QUOTED}\ndenylist:\n  - ${QUOTED}\n`);
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  function isHarmless(args: readonly string[], input = '', colours = false): string {
    const { stdout, stderr } = hubbleLs(args, input);
    const all = stdout + stderr;
    // eslint-disable-next-line no-control-regex -- colours, which hubble lets through where it prints some itself
    assert.doesNotMatch(colours ? all.replace(/\u001b\[\d+m/g, '') : all, OBEYED);
    return all;
  }

  for (const output of ['compact', 'dict', 'table', 'count']) {
    it(`match -o ${output}`, () => {
      const more = ['--print-node-name', '--print-policy-names'];
      const text = isHarmless(['match', '-o', output, ...more, '-'], LOG);
      if (output !== 'count') assert.match(text, /\^\[\]0;title\u2407\^\[\[31m\ufffd2J\u2400\u2421\\r\u2408\ufffdend/);
      isHarmless(['match', '-o', output, '--color', 'always', ...more, '-'], LOG, true);
    });
  }

  it('match -o json, which stays JSON', () => {
    const { stdout } = hubbleLs(['match', '-o', 'json', '-'], LOG);
    assert.ok(!stdout.includes('\u001b'));
    const [first] = stdout.split('\n').map((line) => (line === '' ? undefined : (JSON.parse(line) as unknown)));
    assert.equal((first as { flow: typeof FLOW }).flow.node_name, EVIL);
  });

  for (const format of ['text', 'json', 'sarif', 'github', 'junit']) {
    it(`check --format ${format}`, () => {
      assert.match(isHarmless(['check', '--format', format, file]), /literal-wildcard/);
    });
  }

  it('explain, of a filter and of a file', () => {
    assert.match(isHarmless(['explain', FILTER]), /end/);
    assert.match(isHarmless(['explain', file]), /end/);
  });

  it('convert, without that the filter is another one', () => {
    const json = isHarmless(['convert', '--to', 'json', '--', '--allowlist', FILTER]);
    assert.deepEqual(JSON.parse(json), JSON.parse(FILTER));
    assert.match(isHarmless(['convert', '--to', 'json', file]), /^\{"allowlist":/);
  });

  it('convert to flags, which a shell reads as they were', () => {
    const pod = `a'\\${EVIL}`.replaceAll('\0', '');
    const command = isHarmless(['convert', '--to', 'flags', JSON.stringify({ source_pod: [pod] })]);
    assert.match(command, /^hubble observe --from-pod \$'/);
    const words = spawnSync('bash', ['-c', command.replace('hubble observe', "printf '%s\\0'")], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    assert.deepEqual(words.stdout.split('\0'), ['--from-pod', pod, '']);
  });

  it('refusals', () => {
    for (const args of [
      ['explain', `nothing${EVIL}`.replaceAll('\0', '')],
      ['explain', JSON.stringify({ [EVIL]: 1 })],
      ['convert', JSON.stringify({ verdict: [EVIL] })],
      ['match', '--filters', file, '--exporter', EVIL.replaceAll('\0', ''), '-'],
      ['match', join(folder, EVIL.replaceAll('\0', ''))],
      ['check', join(folder, EVIL.replaceAll('\0', ''))],
    ]) {
      assert.match(isHarmless(args), /^hubble-ls: /m);
    }
  });
});
