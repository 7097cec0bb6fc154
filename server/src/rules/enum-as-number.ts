import { isObserved } from '../document/bound.js';
import { enumType } from '../schema/messages.js';
import { existsIn } from '../tables/release.js';
import { WITH_FILTERS } from './kinds.js';
import type { Rule } from './rule.js';

export const enumAsNumber: Rule = {
  name: 'enum-as-number',
  severity: 'hint',
  summary: 'The number of an enum where its name may stand.',
  why:
    'Filters take the number of a verdict, a drop reason or a direction as well as its name. Hubble writes the name, ' +
    'which people can read.',
  kinds: WITH_FILTERS,
  about: (type, _field, list) => !list && type.kind === 'enum',
  check(bound, { release }) {
    const { type, value } = bound;
    const number = value?.scalar?.value;
    if (!value || typeof number !== 'number' || type.kind !== 'enum' || isObserved(bound)) return [];
    const row = enumType(type.enum).values.find((one) => one.number === number && existsIn(release, one));
    if (!row) return [];
    const text = value.tree.language === 'json' ? JSON.stringify(row.name) : row.name;
    return [
      {
        span: value.span,
        message: `${number} is ${row.name}: Cilium takes both, and writes the name. Write ${row.name}.`,
        fixes: [{ title: `Change to ${row.name}`, edits: [value.edit(value.node, text)], preferred: true }],
      },
    ];
  },
};
