import type { Bound } from '../document/bound.js';
import { isPlaceholder } from '../document/placeholder.js';
import { parseGoBool } from '../grammar/go-bool.js';
import { below } from './below.js';
import { ofMessage } from './of-message.js';
import type { Problem, Rule } from './rule.js';

const PAIRS = [
  ['basic-auth-username', 'basic-auth-password', 'basic-auth needs a user name and a password'],
  ['tls-client-cert-file', 'tls-client-key-file', 'certificate and private key are both required'],
] as const;

export const incompleteCredentials: Rule = {
  name: 'incomplete-credentials',
  severity: 'error',
  summary: 'One half of what the CLI logs in with, or all of it without TLS.',
  why:
    'User name and password, certificate and key go together, and a client certificate means nothing without TLS. The CLI looks ' +
    'at that before anything else and stops. A password is never sent without TLS either: there the CLI stops when it is to ' +
    'connect. The other half may come from a flag or from the environment ' +
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
  const server = below(bound, 'server')?.value;
  if (isOn(bound) || server?.string?.startsWith('tls://') || isPlaceholder(server)) return [];
  return [
    ...needsTls(bound, 'tls-client-cert-file', 'tls-client-key-file', 'the CLI stops'),
    ...needsTls(bound, 'basic-auth-username', 'basic-auth-password', 'the CLI cannot connect').map(
      (problem): Problem => ({ ...problem, severity: 'warning' }),
    ),
  ];
}

function needsTls(bound: Bound, one: string, other: string, effect: string): Problem[] {
  const first = written(bound, one);
  if (!first?.key || !written(bound, other)) return [];
  const message = `\`${one}\` without TLS: ${effect}. Write \`tls: true\`, or \`tls://\` in front of the server.`;
  return [{ span: first.key.span, message, fixes: [] }];
}

/** As the CLI reads it, to which `1` and `"true"` are true, and `yes` is not. */
function isOn(bound: Bound): boolean {
  const value = below(bound, 'tls')?.value;
  if (!value?.scalar || isPlaceholder(value)) return value !== undefined;
  const text = value.scalar.style === 'plain' ? value.source : (value.string ?? '');
  return parseGoBool(text) === true || (value.scalar.style === 'plain' && Math.abs(Number(text)) > 0);
}

/** An empty text counts as none. */
function written(bound: Bound, name: string): Bound | undefined {
  const found = below(bound, name);
  const value = found?.value?.scalar?.value;
  return value === undefined || value === null || value === '' ? undefined : found;
}
