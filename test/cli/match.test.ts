import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { hubbleLs, PROGRAM, ROOT } from '../support/hubble-ls.js';
import { flowLines } from '../support/vectors.js';

const FLOWS = 'test/vectors/flows.jsonl';
const EXAMPLE = 'examples/flows.jsonl';

describe('hubble-ls match', function () {
  this.timeout(60_000);
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'match-'))));
  after(() => {
    rmSync(folder, { recursive: true });
  });
  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const printed = (...args: string[]): string => hubbleLs(['match', '-s', ...args]).stdout;

  it('reads gzip by its first bytes, standard input, and several files as one', () => {
    const drops = ['--verdict', 'DROPPED', '-o', 'json'];
    const plain = printed(FLOWS, ...drops);
    assert.ok(plain.length > 1000);
    const packed = gzipSync(flowLines());
    assert.equal(printed(file('flows.log', packed), ...drops), plain);
    assert.equal(hubbleLs(['match', '-', ...drops], packed).stdout, plain);
    assert.equal(hubbleLs(['match', '-', ...drops], flowLines()).stdout, plain);
    assert.equal(printed(FLOWS, FLOWS, ...drops), plain + plain);
    assert.equal(printed(FLOWS, FLOWS, ...drops, '--first', '3'), plain.split('\n').slice(0, 3).join('\n') + '\n');
    const [last, one] = [['--last', '3'], plain.trimEnd().split('\n')];
    assert.equal(printed(FLOWS, FLOWS, ...drops, ...last), one.slice(-3).join('\n') + '\n');
  });

  it('takes flags and files in any order, and files behind --', () => {
    const [before, after] = [printed('--type', 'drop', FLOWS), printed(FLOWS, '-t', 'drop')];
    assert.ok(before.length > 0);
    assert.equal(before, after);
    assert.equal(printed('--type=drop', '--', FLOWS), before);
    assert.equal(printed('--type=drop', '--input-file', FLOWS), before);
  });

  it('takes the configuration of the CLI as hubble observe does', () => {
    const config = file('cli.yaml', 'Allowlist:\n  - \'{"verdict":["DROPPED"]}\'\n');
    const match = (...args: string[]): ReturnType<typeof hubbleLs> => hubbleLs(['match', '--config', ...args]);
    const printsFilters = (...args: string[]): string => match(...args, '--print-raw-filters').stdout;
    assert.equal(match(config, '-s', FLOWS).stdout, printed('--verdict', 'DROPPED', FLOWS));
    assert.equal(printsFilters(config), 'allowlist:\n    - \'{"verdict":["DROPPED"]}\'\n');
    assert.equal(printsFilters(config, '--allowlist', '{}'), "allowlist:\n    - '{}'\n");
    const widened = 'allowlist:\n    - \'{"uuid":["a"]}\'\n    - \'{"verdict":["DROPPED"]}\'\n';
    assert.equal(printsFilters(config, '--uuid', 'a'), widened);
    const half = match(file('half.yaml', 'tls-client-key-file: k.pem\n'), '--print-raw-filters');
    assert.match(half.stderr, /^hubble-ls: invalid flag\(s\): certificate and private key are both required/);
    assert.equal(half.status, 2);
  });

  it('goes on without a configuration that cannot be read, as hubble does, and says so', () => {
    const broken = file('broken.yaml', 'allowlist: [\n');
    for (const path of [broken, file('list.yaml', '- a\n'), join(folder, 'nowhere.yaml')]) {
      const { stdout, stderr, status } = hubbleLs(['match', '--config', path, '--print-raw-filters']);
      assert.deepEqual({ stdout, status }, { stdout: '{}\n', status: 0 });
      assert.ok(
        stderr.startsWith(`hubble-ls: ${path}: `) && stderr.endsWith('; hubble goes on without this configuration\n'),
      );
    }
  });

  it('takes filters from files', () => {
    const [ofFile, ofFlags] = [
      printed('--filters', 'examples/values.yaml', '--exporter', 'all-drops', FLOWS),
      printed('--allowlist', '{"event_type":[{"type":1}]}', FLOWS),
    ];
    assert.ok(ofFlags.length > 0);
    assert.equal(ofFile, ofFlags);
    const { stdout } = hubbleLs(['match', '-s', '--filters', 'examples/values.yaml', '--exporter', 'static', FLOWS]);
    assert.equal(stdout, printed('--allowlist', '{"verdict":["DROPPED"],"event_type":[{"type":1}]}', FLOWS));
    const config = file('config.yaml', 'allowlist:\n  - \'{"verdict":["DROPPED"]}\'\n');
    assert.equal(printed('--filters', config, FLOWS), printed('--verdict', 'DROPPED', FLOWS));
    assert.equal(
      printed('--filters', config, '--protocol', 'tcp', FLOWS),
      printed('--verdict', 'DROPPED', '--protocol', 'tcp', FLOWS),
    );
  });

  it('takes filters from a ConfigMap', () => {
    const map = file(
      'map.yaml',
      'kind: ConfigMap\napiVersion: v1\ndata:\n  flowlogs.yaml: |\n    flowLogs:\n      - name: a\n        filePath: /a\n' +
        '        includeFilters:\n          - event_type:\n              - type: 1\n',
    );
    assert.equal(printed('--filters', map, FLOWS), printed('--type', 'drop', FLOWS));
  });

  it('names the filter and the place of a mistake', () => {
    const said = (...args: string[]): string => {
      const { stdout, stderr, status } = hubbleLs(['match', FLOWS, ...args]);
      assert.equal(stdout, '');
      return `${status} ${stderr}`;
    };
    const bad = file(
      'bad.yaml',
      'hubble:\n  export:\n    static:\n      enabled: true\n      allowList:\n        - \'{"source_ip":["x/y"]}\'\n',
    );
    assert.match(said('--filters', bad), /^1 hubble-ls: .*bad\.yaml:6:11: allowList of static: .+\n$/);
    assert.match(
      said('--allowlist', '{}', '--allowlist', '{"source_ip":["x/y"]}'),
      /^1 hubble-ls: filter 2 of the allowlist, .+\n$/,
    );
    assert.match(said('--allowlist', '{'), /^1 hubble-ls: invalid --allowlist flag: failed to decode '\{': .+\n$/);
    assert.equal(said('--bogus'), '2 hubble-ls: unknown flag: --bogus\n');
    assert.equal(said('-o', 'xml'), '2 hubble-ls: invalid output format: xml\n');
    assert.equal(
      said('--filters', 'examples/values.yaml'),
      '2 hubble-ls: examples/values.yaml: choose one with --exporter: static, all-drops, webserver\n',
    );
    assert.equal(
      said('--filters', 'examples/values.yaml', '--exporter', 'nope'),
      '2 hubble-ls: examples/values.yaml: no exporter nope here, there are static, all-drops, webserver\n',
    );
    assert.match(said('--filters', 'package.json'), /^2 hubble-ls: package\.json: no filters of Hubble here\n$/);
    assert.equal(said('--filters', '-', '-'), '2 hubble-ls: standard input is either the filters or the flows\n');
    assert.match(said('--filters', '/nowhere'), /^2 hubble-ls: \/nowhere: no such file or directory$/m);
  });

  it('says what cannot be read, and goes on behind a line', () => {
    const gone = hubbleLs(['match', EXAMPLE, '/nowhere']);
    assert.equal(gone.status, 2);
    assert.match(gone.stderr, /^hubble-ls: \/nowhere: no such file or directory$/m);
    assert.equal(gone.stdout, hubbleLs(['match', EXAMPLE]).stdout);
    const binary = hubbleLs([
      'match',
      file('binary', Buffer.from([0xff, 0xfe, 0, 1, 10, 0x80, 10, 10, 0xc3, 10, 0xc3])),
    ]);
    assert.equal(binary.stdout, '');
    assert.equal(binary.status, 0);
    assert.match(binary.stderr, /binary:1: passed over: proto: invalid UTF-8\n(.*\n){2}.*passed over 1 more line\n$/);
    assert.deepEqual(hubbleLs(['match', file('empty', '')]), { stdout: '', stderr: '', status: 0 });
    assert.deepEqual(hubbleLs(['match', '-'], '\n\n\r\n'), { stdout: '', stderr: '', status: 0 });
    const cut = hubbleLs(['match', file('cut.gz', gzipSync(flowLines()).subarray(0, 500))]);
    assert.equal(cut.status, 2);
    assert.match(cut.stderr, /cut\.gz: unexpected end of file/);
    assert.equal(hubbleLs(['match']).status, 2);
    const long = hubbleLs(['match', '-'], `{}\n${'x'.repeat(70_000)}\n`);
    assert.deepEqual([long.status, long.stderr], [1, 'hubble-ls: standard input:2: bufio.Scanner: token too long\n']);
  });

  it('counts by verdict, type and drop reason', () => {
    assert.equal(
      printed('-o', 'count', EXAMPLE),
      `3 flows

verdict
  FORWARDED  2
  DROPPED    1

type
  drop               1
  l7                 1
  trace:to-endpoint  1

drop reason
  POLICY_DENIED  1
`,
    );
  });

  it('ends quietly when its reader goes', async () => {
    const big = file('big.jsonl', flowLines().repeat(20));
    const child = spawn(process.execPath, [PROGRAM, 'match', '-s', '-o', 'json', '--type', 'trace', big], {
      cwd: ROOT,
    });
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const [status] = (await once(child, 'close')) as [number | null];
    assert.deepEqual([status, stderr], [0, '']);
  });

  it('explains its flags', () => {
    const { stdout, status } = hubbleLs(['match', '--help']);
    assert.equal(status, 0);
    for (const flag of ['--filters', '--exporter', '--from-pod', '--drop-reason-desc', '-t/--type', 'count']) {
      assert.ok(stdout.includes(flag), flag);
    }
    assert.equal(hubbleLs(['match', FLOWS, '--type', 'drop', '-h']).stdout, stdout);
  });
});
