import type { Field, Message, ValueType } from './field.js';
import { fileMessage } from './files.js';

/** What a path of Helm values leads to. */
export interface HelmTarget {
  readonly field: Field;
  /** Name of the message that has the field. */
  readonly owner: string;
  /** The path ends in an index: one member of the list. */
  readonly member: boolean;
}

/** How far a path of Helm values can be followed. */
export interface HelmReach {
  /** The innermost mapping on the way that is known. */
  readonly owner: Message;
  /** Where in the path the name of its key begins. */
  readonly at: number;
}

/**
 * What a dotted path means, as `--set` and Argo CD's `helm.parameters` write it: `hubble.export.static.allowList[0]`,
 * `hubble.relay.nodeSelector.kubernetes\.io/os`. It goes through the values of the chart and the entries of its lists,
 * not into flow filters; undefined where it leads out of what is known.
 */
export function helmTarget(path: string): HelmTarget | undefined {
  return targetIn(fileMessage('HelmValues'), path);
}

/** The same for a path that may start with the key of a subchart: `cilium.hubble.relay.enabled`. */
export function helmTargetBelow(path: string): HelmTarget | undefined {
  return helmTarget(path) ?? helmTarget(path.slice(subchartOf(path).length));
}

/**
 * How far a path, which may start with the key of a subchart, leads into the values of Hubble; undefined where it does
 * not. An escaped dot is not followed.
 */
export function helmReach(path: string): HelmReach | undefined {
  const start = path.startsWith('hubble.') ? 0 : subchartOf(path).length;
  const root = fileMessage('HelmValues');
  if (!root || path.includes('\\') || !path.startsWith('hubble.', start)) return undefined;
  const { owner, rest } = follow(root, path.slice(start));
  return { owner, at: path.length - rest.length };
}

/**
 * What a key with dots in it was meant to lead to, from the mapping that it stands in; undefined for every other key.
 */
export function dottedTarget(owner: Message, key: string): Field | undefined {
  if (!key.includes('.') || owner.fields.some(({ name }) => name === key)) return undefined;
  return /[[\\]/.test(key) ? undefined : targetIn(owner, key)?.field;
}

function subchartOf(path: string): string {
  return /^[^.[]+\./.exec(path)?.[0] ?? '';
}

function targetIn(message: Message | undefined, path: string): HelmTarget | undefined {
  if (!message) return undefined;
  const { owner, rest } = follow(message, path.replaceAll('\\.', '.'));
  const field = firstField(owner, rest);
  if (!field) return undefined;
  const index = rest.slice(field.name.length);
  if (index === '') return { field, owner: owner.name, member: false };
  return field.repeated && INDEX.exec(index)?.[0] === index ? { field, owner: owner.name, member: true } : undefined;
}

const INDEX = /^\[\d*\]/;

/** Goes through mappings, and through the entries of lists, as long as more of the path follows. */
function follow(message: Message, path: string): { readonly owner: Message; readonly rest: string } {
  let owner = message;
  let rest = path;
  for (;;) {
    const field = firstField(owner, rest);
    const behind = rest.slice(field?.name.length);
    const index = field?.repeated ? INDEX.exec(behind)?.[0] : '';
    const inside = field && messageOf(field.type);
    if (!inside || index === undefined || behind.charAt(index.length) !== '.') return { owner, rest };
    owner = inside;
    rest = behind.slice(index.length + 1);
  }
}

/** The field whose name the path begins with: names may have dots themselves, so the longest counts. */
function firstField({ fields }: Message, path: string): Field | undefined {
  const fitting = fields.filter(({ name }) => path.startsWith(name) && /^(?:$|[.[])/.test(path.slice(name.length)));
  return fitting.sort((a, b) => b.name.length - a.name.length)[0];
}

function messageOf(type: ValueType): Message | undefined {
  return type.kind === 'message' ? fileMessage(type.message) : undefined;
}
