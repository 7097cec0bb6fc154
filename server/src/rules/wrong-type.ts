import type { Bound } from '../document/bound.js';
import { isPlaceholder } from '../document/placeholder.js';
import type { Cursor } from '../syntax/cursor.js';
import { consequence, fateOf, severityOf } from './fate.js';
import type { Rule } from './rule.js';
import { misfitOf } from './type-misfit.js';

export const wrongType: Rule = {
  name: 'wrong-type',
  severity: 'error',
  summary: 'A value of another type than Cilium decodes there: a scalar for a list, a text for a number.',
  why:
    'protojson decodes what the field is declared as and nothing near it: a list where the field is repeated, a mapping where ' +
    'it is a message, digits for a number, `true` for a boolean. `hubble observe` takes shorter forms in its flags, and that is ' +
    'where they come from: `tcp_flags: [SYN]`, `verdict: DROPPED`. Helm is more lenient: its templates print what they get.',
  about: ({ kind }) => kind !== 'any',
  check(bound) {
    const { value } = bound;
    if (!value || value.node.kind === 'opaque' || isNull(value)) return [];
    const misfit = misfitOf(bound, value);
    if (!misfit || isKey(bound, value) || isPlaceholder(value) || isVariable(value)) return [];
    const effect = fateOf(bound) === 'lenient' ? misfit.lenient : consequence(bound);
    return [
      {
        span: value.span,
        severity: severityOf(bound, misfit.refused ? 'error' : misfit.mild ? 'hint' : 'warning'),
        message: `${name(bound)} takes ${misfit.takes}, not ${misfit.found}: ${effect}.${misfit.advice}`,
        fixes: misfit.fixes,
      },
    ];
  },
};

function name({ field }: Bound): string {
  return field.name === '' ? 'This place' : `\`${field.name}\``;
}

function isNull(value: Cursor): boolean {
  return value.scalar?.value === null;
}

/** In a YAML block a word below a key may be the next key, whose colon is not typed yet. */
function isKey({ type, list, parent }: Bound, value: Cursor): boolean {
  if (list || type.kind !== 'message' || value.scalar?.style !== 'plain' || value.tree.language !== 'yaml')
    return false;
  const around = parent?.value?.node;
  return !((around?.kind === 'map' || around?.kind === 'seq') && around.flow);
}

/** `${X}` inside brackets is read as `$` and a mapping. */
function isVariable({ node, tree }: Cursor): boolean {
  return node.kind === 'map' && node.flow && tree.text.slice(node.start - 1, node.start + 1).includes('$');
}
