import assert from 'node:assert/strict';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { diagnose } from '../../server/src/service/diagnose.js';
import type { Diagnostic } from '../../server/src/service/diagnostic.js';
import { vectors } from '../support/vectors.js';

interface ConfigCase {
  readonly id: string;
  readonly category: string;
  readonly content: string | null;
  readonly env?: object;
  readonly observe: { readonly args: readonly string[]; readonly exit: number; readonly stderr?: string };
}

/** A file that the configuration names and that is not there: nothing of that is in the configuration itself. */
const NO_SUCH_FILE = 'no such file or directory';

const CASES = vectors<ConfigCase>('config').filter(
  ({ env, content, observe }) =>
    env === undefined && content !== null && !(observe.stderr ?? '').includes(NO_SUCH_FILE),
);

function check(text: string): Diagnostic[] {
  return diagnose(new HubbleDocument(text, 'yaml', undefined, 'cli-config'), { release: '1.19' });
}

/** Recorded: whether `hubble observe --config` of 1.19.4 stopped because of the file. */
describe('a configuration file of the CLI has an error exactly where hubble observe stops', () => {
  for (const category of new Set(CASES.map((vector) => vector.category))) {
    const ofCategory = CASES.filter((vector) => vector.category === category);
    it(`${category} (${ofCategory.length})`, () => {
      const wrong = ofCategory.flatMap(({ id, content, observe }) => {
        const errors = check(content ?? '').filter(({ severity }) => severity === 'error');
        if ((observe.exit !== 0) === errors.length > 0) return [];
        return [`${id} ${JSON.stringify(content)}: ${errors.map(({ message }) => message).join(' ') || 'no error'}`];
      });
      assert.deepEqual(wrong, []);
    });
  }
});

/** What the CLI passes over without a word, so that the file does less than it says. */
const PASSED_OVER: readonly (readonly [text: string, ...rules: string[]])[] = [
  ['allowlist: [\n', 'refused-file'],
  ['- a\n- b\n', 'wrong-type'],
  ["server: 'unterminated\n", 'refused-file'],
  ['server: a:1\nserver: b:2\n', 'refused-file'],
  ['x: *nope\n', 'unknown-key', 'refused-file'],
  ['server = "toml:1"\n', 'refused-file'],
  ['server: a:1\n---\ntls: true\n', 'ignored-document'],
  ['Server: a:1\nserver: b:2\n', 'duplicate-field'],
  ['tls_server_name: x\n', 'unknown-key'],
  ['HUBBLE_SERVER: a:1\n', 'unknown-key'],
  ['output: json\n', 'unknown-key'],
  ['verdict: [DROPPED]\n', 'unknown-key'],
  ['allowlist:\n- {"source_pod":["shop/"]}\n', 'wrong-type'],
  ["allowlist:\n- ['{}']\n", 'wrong-type'],
  ['allowlist: {source_pod: [a/]}\n', 'wrong-type'],
  ['timeout: bogus\n', 'invalid-duration'],
  ['timeout: 5\n', 'invalid-duration'],
  ['timeout: "5"\n', 'invalid-duration'],
  ['tls: yes\n', 'wrong-type'],
  ['tls: certainly\n', 'wrong-type'],
  ['debug: [true]\n', 'wrong-type'],
  ['server:\n  a: 1\n', 'wrong-type'],
  ['basic-auth-username: u\nbasic-auth-password: p\n', 'incomplete-credentials'],
];

/** What works, though it is not how one writes it. */
const TAKEN: readonly string[] = [
  `allowlist: '{"source_pod":["shop/"]}'\n`,
  'tls: "true"\n',
  'tls: 1\n',
  'tls: 1\ntls-client-cert-file: c.pem\ntls-client-key-file: k.pem\n',
  'tls-ca-cert-files: a.pem b.pem\n',
  'server: 5\n',
  `allowlist:\n- '{"source_pod":["shop/"]}{"verdict":["AUDIT"]}'\n`,
  'tls: true\n...\n',
  '\ufeffserver: a:1\n',
];

describe('a configuration file of the CLI', () => {
  for (const [text, ...rules] of PASSED_OVER) {
    it(`has a warning where something is passed over: ${JSON.stringify(text)}`, () => {
      const wanted = rules.map((rule) => `warning ${rule}`).sort();
      assert.deepEqual(
        check(text)
          .map(({ severity, rule }) => `${severity} ${rule}`)
          .sort(),
        wanted,
      );
    });
  }

  for (const text of TAKEN) {
    it(`has no error and no warning where it is taken: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        check(text).filter(({ severity }) => severity === 'error' || severity === 'warning'),
        [],
      );
    });
  }
});
