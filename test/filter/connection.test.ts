import assert from 'node:assert/strict';
import { configuredFilters, type Environment, FilterError, observeFilters } from '../../server/src/filter/index.js';

const HALF = 'invalid flag(s): certificate and private key are both required, but only one was provided';
const LOGIN = 'invalid flag(s): must specify both basic-auth-username and basic-auth-password';
const NO_TLS = 'invalid flag(s): transport layer security required';
const PAIR = 'tls-client-cert-file: c.pem\ntls-client-key-file: k.pem\n';

interface Case {
  readonly file?: string;
  readonly env?: Environment;
  readonly args?: readonly string[];
  /** What hubble 1.19.4 printed; undefined where it went on. */
  readonly error: string | undefined;
}

const CASES: readonly Case[] = [
  { file: 'basic-auth-username: u\n', error: LOGIN },
  { file: 'basic-auth-username: u\n', env: { HUBBLE_BASIC_AUTH_PASSWORD: 'p' }, error: undefined },
  { file: 'basic-auth-username: u\n', env: { HUBBLE_BASIC_AUTH_PASSWORD: '' }, error: LOGIN },
  { file: 'basic-auth-username: 5\nbasic-auth-password: [p]\n', error: LOGIN },
  { file: 'basic-auth-username: u\ntls-client-cert-file: c.pem\n', error: LOGIN },
  { file: 'TLS-Client-Key-File: k.pem\n', error: HALF },
  { file: 'tls-client-key-file: k.pem\n', args: ['--tls-client-key-file='], error: undefined },
  { file: 'tls: true\n', args: ['--tls-client-cert-file', 'c.pem'], error: HALF },
  { file: PAIR, error: NO_TLS },
  { file: `${PAIR}tls: yes\n`, error: NO_TLS },
  { file: `${PAIR}server: TLS://x\n`, error: NO_TLS },
  { file: `${PAIR}tls: true\n`, args: ['--tls=false'], error: NO_TLS },
  { file: `${PAIR}tls: 1\n`, error: 'open c.pem: no such file or directory' },
  { file: `${PAIR}server: tls://x\n`, error: 'open c.pem: no such file or directory' },
  { file: PAIR, args: ['--tls', '--tls-client-cert-file=there.pem'], error: 'open k.pem: no such file or directory' },
  { file: 'tls-ca-cert-files: [a.pem]\n', error: undefined },
  {
    file: 'tls: true\ntls-ca-cert-files: there.pem ./x//../a.pem\n',
    error: "cannot load cert './x//../a.pem': open a.pem: no such file or directory",
  },
  { file: 'tls: true\ntls-ca-cert-files: [a.pem, {}]\n', error: undefined },
  {
    file: 'tls: true\n',
    args: ['--tls-ca-cert-files=there.pem,a.pem'],
    error: "cannot load cert 'a.pem': open a.pem: no such file or directory",
  },
  {
    file: `${PAIR}tls: true\ntls-ca-cert-files: a.pem\n`,
    error: "cannot load cert 'a.pem': open a.pem: no such file or directory",
  },
  { file: 'basic-auth-username: u\n', args: ['-o', 'bogus', '--not'], error: LOGIN },
  {
    file: 'basic-auth-username: u\n',
    args: ['--verdict', 'nope'],
    error: 'invalid argument "nope" for "--verdict" flag: invalid --verdict value: nope',
  },
];

/** Each was run with hubble 1.19.4 in an empty folder, `there.pem` aside. */
describe('what the connection needs is looked at before any filter', () => {
  for (const { file = '', env, args = [], error } of CASES) {
    it(`${JSON.stringify(file)} ${JSON.stringify(env ?? {})} ${args.join(' ')}`, () => {
      assert.equal(refusal(args, file, env), error);
    });
  }

  it('is not looked at where nobody knows the settings', () => {
    assert.equal(refusal(['--tls-client-cert-file', 'c.pem']), undefined);
  });
});

function refusal(args: readonly string[], file?: string, env?: Environment): string | undefined {
  try {
    const configured = file === undefined ? undefined : configuredFilters(file, env);
    observeFilters(args, configured, (path) => path === 'there.pem');
    return undefined;
  } catch (error) {
    assert(error instanceof FilterError);
    return error.message;
  }
}
