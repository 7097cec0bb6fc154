import { children, messageOf } from '../document/bound.js';
import { removeEntry } from '../document/entry-edits.js';
import type { Field, Message } from '../schema/field.js';
import { fieldOf } from '../schema/messages.js';
import type { MapNode } from '../syntax/node.js';
import { consequence, severityOf } from './fate.js';
import type { Problem, Rule } from './rule.js';

export const duplicateField: Rule = {
  name: 'duplicate-field',
  severity: 'error',
  summary: 'A field is set twice, in one spelling or in both.',
  why:
    'protojson knows every field by two names, `source_pod` and `sourcePod`, and refuses an object that sets one field twice, ' +
    'in whatever spelling: nobody could say which of the two counts. It happens when filters of two sources are merged.',
  about: (type, _, list) => !list && messageOf(type) !== undefined && messageOf(type)?.ignoresUnknown !== true,
  check(bound) {
    const owner = messageOf(bound.type);
    const node = bound.value?.node;
    if (!owner || node?.kind !== 'map' || !hasTwice(node, owner)) return [];
    const seen = new Map<Field, string>();
    const problems: Problem[] = [];
    for (const child of children(bound)) {
      const name = String(child.key?.scalar?.value ?? '');
      const first = seen.get(child.field);
      seen.set(child.field, first ?? name);
      // The same YAML key twice is what every YAML editor says, and the last one wins.
      if (!child.key || first === undefined || (first === name && child.key.tree.language === 'yaml')) continue;
      const twice = first === name ? 'stands here twice' : `is the field \`${first}\` in its other spelling`;
      const removal = removeEntry(child);
      problems.push({
        span: child.key.span,
        severity: severityOf(child),
        message: `\`${name}\` ${twice}: ${consequence(child)}. Remove one of them.`,
        fixes: removal ? [{ title: `Remove this ${name}`, edits: [removal] }] : [],
      });
    }
    return problems;
  },
};

function hasTwice({ pairs }: MapNode, owner: Message): boolean {
  const seen = new Set<Field>();
  return pairs.some(({ key }) => {
    const field = fieldOf(owner, String(key.value));
    if (!field) return false;
    if (seen.has(field)) return true;
    seen.add(field);
    return false;
  });
}
