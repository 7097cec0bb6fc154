import type { Field } from '../schema/field.js';
import { helmTarget, type HelmTarget } from '../schema/helm-path.js';
import type { Cursor } from '../syntax/cursor.js';
import { embeddedRoots } from '../syntax/parse-text.js';
import type { Bound } from './bound.js';
import { ENOUGH } from './helm-points.js';

/** One `name: hubble.relay.enabled` with its `value: "true"`. */
export interface Parameter {
  readonly index: number;
  readonly target: HelmTarget;
  readonly name: Cursor;
  readonly value: Cursor | undefined;
}

/** What one name that leads to a value of Hubble says for the chart, in points. */
const POINTS = 2;

/** The entries of a list of dotted names and values that are Cilium's; none where too little says that they are. */
export function parameters(list: Cursor, said: number): Parameter[] {
  if (list.node.kind !== 'seq') return [];
  const found = list.node.items.flatMap((_, index) => {
    const item = list.item(index);
    const name = item?.get('name');
    const target = name?.string === undefined ? undefined : targetOf(name.string);
    return item && name && target ? [{ index, target, name, value: item.get('value') }] : [];
  });
  const points = found.filter(({ name }) => /(?:^|\.)hubble\./.test(name.string ?? '')).length * POINTS;
  return said + points >= ENOUGH ? found : [];
}

/** The path may start with the key of a subchart. */
function targetOf(path: string): HelmTarget | undefined {
  return helmTarget(path) ?? helmTarget(path.replace(/^[^.[]+\./, ''));
}

/** The value of a parameter as Helm's `--set` reads it: what stands in its string is YAML, unless the field takes text. */
export function boundParameter({ target: { field, member }, name, value }: Parameter): Bound {
  const inner = value && !takesText(field) ? embeddedRoots(value, 'yaml')[0] : undefined;
  return {
    field,
    type: field.type,
    list: field.repeated === true && !member,
    key: name,
    value: inner ?? value,
    parent: undefined,
  };
}

function takesText({ type }: Field): boolean {
  return type.kind === 'json-text' || (type.kind === 'scalar' && type.scalar === 'string');
}
