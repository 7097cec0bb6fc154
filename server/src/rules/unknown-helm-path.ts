import { fieldOf } from '../schema/messages.js';
import { helmReach, helmTargetBelow } from '../schema/helm-path.js';
import { meantKey } from '../schema/meant-keys.js';
import { advice } from './advice.js';
import { grammarRule, type Fault } from './grammar-rule.js';
import { nearest } from './nearest.js';

export const unknownHelmPath = grammarRule(
  {
    name: 'unknown-helm-path',
    severity: 'warning',
    summary: 'A path of Helm parameters that leads to no value of Hubble.',
    why:
      '`helm.parameters` of Argo CD and `set` of helmfile name a value by its path. Helm sets whatever they name, and the chart ' +
      'reads what it knows: a path with a slip in it changes nothing, and nobody says so.',
    kinds: ['helm-values'],
  },
  { 'helm-path': (path) => faults(path) },
);

function faults(path: string): Fault[] {
  const reach = helmReach(path);
  if (!reach || reach.at === path.length || helmTargetBelow(path)) return [];
  const { owner, at } = reach;
  const [key = ''] = /^[^.[]*/.exec(path.slice(at)) ?? [];
  // A known key with more behind it than it holds, or a mapping of keys that are anybody's.
  if (key === '' || owner.rest || fieldOf(owner, key)) return [];
  const meant = meantKey(owner.name, key)?.write;
  const instead =
    meant ??
    nearest(
      key,
      owner.fields.map(({ name }) => name),
    );
  return [
    {
      message: `\`${key}\` is not a key of \`${owner.name}\`: the chart ignores the parameter.${advice(instead && `\`${instead}\``)}`,
      part: { start: at, end: at + key.length },
      ...(instead === undefined ? { severity: 'hint' as const } : { instead }),
    },
  ];
}
