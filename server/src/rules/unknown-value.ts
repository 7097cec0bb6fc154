import { isPlaceholder } from '../document/placeholder.js';
import { existsIn } from '../tables/release.js';
import { advice } from './advice.js';
import { nearest } from './nearest.js';
import { changeTo } from './rewrite.js';
import type { Rule } from './rule.js';

export const unknownValue: Rule = {
  name: 'unknown-value',
  severity: 'warning',
  summary: 'A word that is none of the few that a value of the chart may be.',
  why:
    'Some values of the chart are one of a few words, which its templates compare letter by letter or hand on to Kubernetes: ' +
    '`hubble.tls.auto.method: cronjob` is not `cronJob`, so that no certificates are made; Kubernetes refuses a Service of type ' +
    '`nodeport`.',
  kinds: ['helm-values'],
  about: ({ kind }, { values, openValues }, list) => !list && kind === 'scalar' && values !== undefined && !openValues,
  check({ field, value }, { release }) {
    const written = value?.string;
    const names = (field.values ?? []).filter((row) => existsIn(release, row)).map(({ name }) => name);
    if (!value || written === undefined || written === '' || names.includes(written) || isPlaceholder(value)) return [];
    const instead = nearest(written, names);
    const message = `\`${field.name}\` has no value "${written}": it is one of ${names.join(', ')}.${advice(instead)}`;
    return [{ span: value.span, message, fixes: changeTo(value, instead) }];
  },
};
