import type { Bound } from '../document/bound.js';
import { isPlaceholder } from '../document/placeholder.js';
import { below, switchAt } from './below.js';
import { ofMessage } from './of-message.js';
import type { Problem, Rule } from './rule.js';

const PAIRS = [
  ['basic-auth-username', 'basic-auth-password', 'basic-auth needs a user name and a password'],
  ['tls-client-cert-file', 'tls-client-key-file', 'certificate and private key are both required'],
] as const;

export const incompleteCredentials: Rule = {
  name: 'incomplete-credentials',
  severity: 'error',
  summary: 'One half of what the CLI logs in with, or a client certificate without TLS.',
  why:
    'User name and password, certificate and key go together, and a client certificate means nothing without TLS. The CLI looks ' +
    'at that before anything else and stops. The other half may come from a flag or from the environment ' +
    '(`HUBBLE_BASIC_AUTH_PASSWORD` keeps a password out of the file): mute the rule on the line where that is so.',
  kinds: ['cli-config'],
  about: ofMessage('CliConfig'),
  check(bound) {
    return [...PAIRS.flatMap(([one, other, why]) => half(bound, one, other, why)), ...withoutTls(bound)];
  },
};

function half(bound: Bound, one: string, other: string, why: string): Problem[] {
  const [first, second] = [written(bound, one), written(bound, other)];
  const alone = first ?? second;
  if (!alone?.key || (first && second)) return [];
  const missing = first ? other : one;
  const message = `\`${alone.field.name}\` without \`${missing}\`: the CLI stops, ${why}. Write \`${missing}\` as well, unless a flag or the environment gives it.`;
  return [{ span: alone.key.span, message, fixes: [] }];
}

function withoutTls(bound: Bound): Problem[] {
  const certificate = written(bound, 'tls-client-cert-file');
  if (!certificate?.key || !written(bound, 'tls-client-key-file')) return [];
  const server = below(bound, 'server')?.value;
  if (switchAt(bound, 'tls') === true || server?.string?.startsWith('tls://') || isPlaceholder(server)) return [];
  const message =
    '`tls-client-cert-file` without TLS: the CLI stops. Write `tls: true`, or `tls://` in front of the server.';
  return [{ span: certificate.key.span, message, fixes: [] }];
}

/** An empty text counts as none. */
function written(bound: Bound, name: string): Bound | undefined {
  const found = below(bound, name);
  const value = found?.value?.scalar?.value;
  return value === undefined || value === null || value === '' ? undefined : found;
}
