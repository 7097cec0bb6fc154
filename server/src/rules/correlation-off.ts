import type { Bound } from '../document/bound.js';
import { below, dynamicLogs, members } from './below.js';
import { ofMessage } from './of-message.js';
import type { Problem, Rule } from './rule.js';

/** `ingress_allowed_by` and its like, and what is in them. */
const CORRELATED = /^(?:in|e)gress_(?:allowed|denied)_by(?:\.|$)/;

export const correlationOff: Rule = {
  name: 'correlation-off',
  severity: 'info',
  summary: 'A field mask with the policies of a verdict, which Hubble is told not to look up.',
  why:
    'Hubble fills `ingress_allowed_by`, `egress_denied_by` and their like from the policies of the endpoint. From 1.18 on ' +
    '`hubble.networkPolicyCorrelation.enabled: false` keeps it from doing so, and the fields stay empty in every line.',
  kinds: ['helm-values', 'cilium-config'],
  since: '1.18',
  about: ofMessage('HelmValues', 'CiliumConfig'),
  check(bound) {
    const setting =
      below(bound, 'hubble.networkPolicyCorrelation.enabled') ??
      below(bound, 'hubble-network-policy-correlation-enabled');
    const written = setting?.value?.scalar?.value;
    if (!setting?.value || (written !== false && written !== 'false')) return [];
    const { span } = setting.value;
    return masksIn(bound).map((found) => ({
      ...found,
      fixes: [],
      related: [{ span, message: 'The setting that keeps it empty' }],
    }));
  },
};

function masksIn(bound: Bound): Pick<Problem, 'span' | 'message'>[] {
  const lists = [
    below(bound, 'hubble.export.static.fieldMask'),
    ...dynamicLogs(bound).map((log) => below(log, 'fieldMask')),
  ];
  const paths = lists.flatMap((list) => members(list)).filter(({ string }) => CORRELATED.test(string ?? ''));
  const text = below(bound, 'hubble-export-fieldmask')?.value;
  const inText = text?.string?.split(/[\s,]+/).filter((path) => CORRELATED.test(path)) ?? [];
  return [
    ...paths.map(({ span, string = '' }) => ({ span, message: message(string) })),
    ...(text && inText.length > 0 ? [{ span: text.span, message: message(inText.join('`, `')) }] : []),
  ];
}

function message(paths: string): string {
  return `\`${paths}\` stays empty: Hubble is told not to look up which policy decided.`;
}
