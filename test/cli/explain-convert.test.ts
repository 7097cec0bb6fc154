import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { hubbleLs } from '../support/hubble-ls.js';

function said(...args: string[]): string {
  const { stdout, stderr, status } = hubbleLs(args);
  assert.deepEqual([stderr, status], ['', 0]);
  return stdout;
}

describe('hubble-ls explain', () => {
  it('names numbers and numbers names', () => {
    assert.match(
      said('explain', '4:3'),
      /^to-stack · sub type 3 of trace \(event type 4\)\n[^]*hubble observe --type trace:to-stack\n/,
    );
    assert.equal(said('explain', 'trace:to-stack'), said('explain', '4:3'));
    assert.match(said('explain', 'drop', '133'), /^POLICY_DENIED · sub type 133 of drop/);
    assert.match(said('explain', 'policy-verdict'), /policy-verdict/);
    assert.doesNotMatch(said('explain', '4'), /\*\*|```/);
  });

  it('says filters in words, with the command that says the same', () => {
    assert.equal(
      said('explain', '{"event_type":[{"type":4}],"source_pod":["a/b"]}'),
      'Takes a flow when all of this holds:\n- the source is a pod whose name begins with `b` in namespace `a`\n' +
        '- it is a `trace` event\n\n  hubble observe --type trace --from-pod a/b\n',
    );
    assert.match(
      said('explain', 'examples/values.yaml'),
      /^all-drops: what one of these takes:\n\nexamples\/values\.yaml:22:17\n/m,
    );
  });

  it('refuses what is none of these', () => {
    assert.equal(hubbleLs(['explain', 'nothing']).status, 2);
    assert.match(hubbleLs(['explain', '{"nope":1}']).stderr, /^hubble-ls: failed to decode .*unknown field "nope"\n$/);
  });
});

describe('hubble-ls convert', () => {
  const RAW = `allowlist:
    - '{"source_pod":["shop/"],"event_type":[{"type":4,"match_sub_type":true,"sub_type":3}]}'
    - '{"destination_pod":["shop/"],"event_type":[{"type":4,"match_sub_type":true,"sub_type":3}]}'
denylist:
    - '{"verdict":["DROPPED"]}'
`;
  const FLAGS = ['--', 'observe', '--type', 'trace:to-stack', '-n', 'shop', '--not', '--verdict', 'DROPPED'];

  it('goes from flags to YAML to JSON and back', () => {
    assert.equal(said('convert', '--to', 'yaml', ...FLAGS), RAW);
    const json = said('convert', RAW, '--to', 'json');
    assert.equal(json, said('convert', '--to', 'json', ...FLAGS));
    assert.equal(said('convert', json, '--to', 'yaml'), RAW);
    assert.match(said('convert', json, '--to', 'flags'), /^hubble observe --allowlist '\{"source_pod.*--denylist/);
  });

  it('takes one filter as JSON, and files', () => {
    assert.equal(
      said('convert', '{"verdict":["DROPPED"],"source_pod":["a/b c"]}'),
      "hubble observe --verdict DROPPED --from-pod 'a/b c'\n",
    );
    assert.equal(
      said('convert', 'examples/values.yaml', '--exporter', 'static', '--to', 'flags'),
      'hubble observe --verdict DROPPED --type drop --not --from-pod kube-system/ --not --type trace:to-endpoint\n',
    );
    const list = `- '{"verdict":["DROPPED"]}'\n- '{"uuid":["a"]}'`;
    assert.equal(said('convert', '--to', 'json', '--', list), '{"verdict":["DROPPED"]}\n{"uuid":["a"]}\n');
    const folder = mkdtempSync(join(tmpdir(), 'convert-'));
    const file = join(folder, 'raw.yaml');
    writeFileSync(file, RAW);
    assert.equal(said('convert', file, '--to', 'yaml'), RAW);
    rmSync(folder, { recursive: true });
  });

  it('reads standard input, as explain does', () => {
    assert.deepEqual(hubbleLs(['convert', '-', '--to', 'yaml'], RAW), { stdout: RAW, stderr: '', status: 0 });
    assert.equal(hubbleLs(['convert', '-'], '{"verdict":["DROPPED"]}').stdout, '{"verdict":["DROPPED"]}\n');
    assert.match(hubbleLs(['explain', '-'], RAW).stdout, /^standard input: allowlist 1\n/m);
    const none = hubbleLs(['explain', '-'], 'a: b\n');
    assert.deepEqual([none.status, none.stderr], [2, 'hubble-ls: standard input: no filters of Hubble here\n']);
  });

  it('unpacks what gzip packed, up to what a file with filters may hold', () => {
    assert.equal(hubbleLs(['convert', '-', '--to', 'yaml'], gzipSync(RAW)).stdout, RAW);
    const long = hubbleLs(['convert', '-'], gzipSync(Buffer.alloc(65_000_000, 'a')));
    assert.deepEqual([long.status, long.stderr], [2, 'hubble-ls: standard input: longer than 64 million characters\n']);
    const binary = hubbleLs(['explain', '-'], 'allowlist:\0');
    assert.deepEqual([binary.status, binary.stderr], [2, 'hubble-ls: standard input: a binary file\n']);
  });

  it('refuses what hubble would drop, and what it would refuse', () => {
    const dropped = hubbleLs(['convert', '{"allowlist":[{"verdict":["DROPPED"]}]}', '--to', 'flags']);
    assert.deepEqual([dropped.stdout, dropped.status], ['', 1]);
    assert.match(
      hubbleLs(['convert', '--', 'observe', '--type', 'x']).stderr,
      /^hubble-ls: invalid argument "x" for "-t, --type" flag/,
    );
  });
});
