import { children, messageOf, type Bound } from '../document/bound.js';
import { removeEntry } from '../document/entry-edits.js';
import type { Field, Message } from '../schema/field.js';
import { fieldOf } from '../schema/messages.js';
import type { Cursor } from '../syntax/cursor.js';
import type { MapNode } from '../syntax/node.js';
import { consequence, severityOf } from './fate.js';
import type { Problem, Rule } from './rule.js';

export const duplicateField: Rule = {
  name: 'duplicate-field',
  severity: 'error',
  summary: 'A field is set twice, in one spelling or in both.',
  why:
    'protojson knows every field by two names, `source_pod` and `sourcePod`, and refuses an object that sets one field twice, ' +
    'in whatever spelling: nobody could say which of the two counts. It happens when filters of two sources are merged. The same ' +
    'key twice in a YAML mapping is another thing: Go’s YAML keeps the last one and forgets the other without a word, and so do ' +
    'keys of a flow log that differ in case alone.',
  about: (type, _, list) => !list && isReadByHubble(messageOf(type)),
  check(bound) {
    const owner = messageOf(bound.type);
    const node = bound.value?.node;
    if (!owner || node?.kind !== 'map' || !hasTwice(node, owner)) return [];
    const seen = new Map<Field, Keyed>();
    return children(bound)
      .filter(hasKey)
      .flatMap((child) => {
        const first = seen.get(child.field);
        seen.set(child.field, first ?? child);
        return first && !isFatal(owner, first.key, child.key) ? [problem(first, child, owner)] : [];
      });
  },
};

type Keyed = Bound & { readonly key: Cursor };

function hasKey(bound: Bound): bound is Keyed {
  return bound.key !== undefined;
}

/** The keys of Helm values are Helm's to read: YAML editors say what there is to say. */
function isReadByHubble(owner: Message | undefined): boolean {
  if (owner?.repeatable) return false;
  return owner !== undefined && (owner.ignoresUnknown !== true || owner.anyCase === true);
}

/** The CLI ignores a whole file that has a key twice, which is more than is to be said here. */
function isFatal({ name }: Message, first: Cursor, second: Cursor): boolean {
  return name === 'CliConfig' && nameOf(first) === nameOf(second);
}

function problem(first: Keyed, second: Keyed, owner: Message): Problem {
  const [one, other] = [nameOf(first.key), nameOf(second.key)];
  const related = [{ span: first.key.span, message: `\`${one}\` stands here already` }];
  const twice = one === other ? 'stands here twice' : `is the field \`${one}\` in its other spelling`;
  if (owner.anyCase || (one === other && second.key.tree.language === 'yaml')) {
    const removal = one === other ? removeEntry(first) : undefined;
    const which = one === other ? 'the last one counts' : 'one of them counts';
    return {
      span: second.key.span,
      severity: 'warning',
      message: `\`${other}\` ${twice}: ${which}, and the other one is forgotten without a word. Remove it.`,
      fixes: removal ? [{ title: `Remove the first ${one}`, edits: [removal] }] : [],
      related,
    };
  }
  const removal = removeEntry(second);
  return {
    span: second.key.span,
    severity: severityOf(second),
    message: `\`${other}\` ${twice}: ${consequence(second)}. Remove one of them.`,
    fixes: removal ? [{ title: `Remove this ${other}`, edits: [removal] }] : [],
    related,
  };
}

function nameOf(key: Cursor): string {
  return String(key.scalar?.value ?? '');
}

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
