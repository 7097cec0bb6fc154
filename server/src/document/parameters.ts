import type { Field } from '../schema/field.js';
import { helmReach, helmTargetBelow, type HelmTarget } from '../schema/helm-path.js';
import { messageType } from '../schema/value-types.js';
import type { Cursor } from '../syntax/cursor.js';
import { embeddedRoots } from '../syntax/parse-text.js';
import { bindRoot, type Bound } from './bound.js';
import { ENOUGH } from './helm-points.js';
import type { Path } from './path.js';

/**
 * The dotted path of a value and what it is set to, as `helm --set` takes them: `hubble.relay.enabled` and `"true"`.
 */
export interface Parameter {
  /** Where the value stands, from the parameters on. */
  readonly path: Path;
  /** Undefined while nothing has been written. */
  readonly name: Cursor | undefined;
  /** Where the name stands, if it is a value of its own and Hubble's. */
  readonly namePath?: Path;
  /** Undefined where the name leads to nothing that is known. */
  readonly target: HelmTarget | undefined;
  readonly value: Cursor | undefined;
}

/** What one name that leads to a value of Hubble says for the chart, in points. */
const POINTS = 2;

/** The dotted path of a value of the chart, where it is a value itself. */
const HELM_PATH: Field = {
  name: 'name',
  type: { kind: 'scalar', scalar: 'string' },
  doc: 'The path of a value of the chart, as `helm --set` takes it.',
  grammar: 'helm-path',
  since: '1.14',
};

/**
 * The parameters of a list of `name` and `value`, or of a mapping; none where too little says that they are Cilium's.
 */
export function parameters(holder: Cursor, said: number): Parameter[] {
  const found = holder.node.kind === 'map' ? inMapping(holder) : inList(holder);
  const points =
    found.filter(({ target, name }) => target && /(?:^|\.)hubble\./.test(name?.string ?? '')).length * POINTS;
  return said + points >= ENOUGH ? found : [];
}

function inMapping(holder: Cursor): Parameter[] {
  return holder
    .entries()
    .map(({ name, key, value }) => ({ path: [name], name: key, target: helmTargetBelow(name), value }));
}

function inList(list: Cursor): Parameter[] {
  return list.items().flatMap((item, index) => {
    const name = item.get('name');
    if (name?.string === undefined) return unwritten(item, index);
    // helmfile has `values` for a list.
    const at = item.entry('values') ? 'values' : 'value';
    const target = helmTargetBelow(name.string);
    const isOurs = target !== undefined || mayLeadToHubble(name.string);
    return [{ path: [index, at], name, ...(isOurs && { namePath: [index, 'name'] }), target, value: item.get(at) }];
  });
}

/** `name:` with nothing behind it yet. */
function unwritten(item: Cursor, index: number): Parameter[] {
  const entry = item.entry('name');
  if (!entry || (entry.value && entry.value.scalar?.value !== null)) return [];
  return [{ path: [index, 'value'], name: undefined, namePath: [index, 'name'], target: undefined, value: undefined }];
}

/** A path that is wrong, or half-typed. */
function mayLeadToHubble(path: string): boolean {
  return helmReach(path) !== undefined || 'hubble'.startsWith(path);
}

/**
 * The value of a parameter as Helm's `--set` reads it: what stands in its string is YAML, unless the field takes text.
 */
export function boundParameter({ name, value }: Parameter, { field, member, owner }: HelmTarget): Bound {
  const list = field.repeated === true && !member;
  return {
    field,
    type: field.type,
    list,
    key: name,
    value: value && list ? listIn(value) : value && !takesText(field) ? inner(value) : value,
    parent: holder(owner),
  };
}

/** The name of a parameter, as a value. */
export function boundName({ name }: Parameter): Bound {
  return { ...bindRoot(HELM_PATH, name), parent: holder('HelmValues') };
}

/** The mapping of the chart that would hold a value; it stands nowhere. */
function holder(message: string): Bound {
  return bindRoot({ ...HELM_PATH, name: message, type: messageType(message) }, undefined);
}

function inner(value: Cursor): Cursor {
  return embeddedRoots(value, 'yaml')[0] ?? value;
}

/** `{a,b}` is a list. A comma behind a backslash is none of it: what that is a list of is not looked at. */
function listIn(value: Cursor): Cursor | undefined {
  const { string } = value;
  const list = string === undefined ? undefined : /^(\s*)\{([^]*)\}\s*$/.exec(string);
  if (string === undefined || !list) return value;
  if (string.includes('\\')) return undefined;
  const [, blanks = '', members = ''] = list;
  return embeddedRoots(value, 'yaml', `${blanks}[${members}]`)[0];
}

function takesText({ type }: Field): boolean {
  return type.kind === 'json-text' || (type.kind === 'scalar' && type.scalar === 'string');
}
