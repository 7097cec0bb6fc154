import type { Field, Message, ValueType } from './field.js';
import { fileMessage } from './files.js';

/** What a path of Helm values leads to. */
export interface HelmTarget {
  readonly field: Field;
  /** The path ends in an index: one member of the list. */
  readonly member: boolean;
}

/**
 * What a dotted path means, as `--set` and Argo CD's `helm.parameters` write it: `hubble.export.static.allowList[0]`,
 * `hubble.relay.nodeSelector.kubernetes\.io/os`. It goes through the values of the chart and the entries of its lists, not
 * into flow filters; undefined where it leads out of what is known.
 */
export function helmTarget(path: string): HelmTarget | undefined {
  return targetIn(fileMessage('HelmValues'), path);
}

/** What a key with dots in it was meant to lead to, from the mapping that it stands in; undefined for every other key. */
export function dottedTarget(owner: Message, key: string): Field | undefined {
  if (!key.includes('.') || owner.fields.some(({ name }) => name === key)) return undefined;
  return /[[\\]/.test(key) ? undefined : targetIn(owner, key)?.field;
}

function targetIn(message: Message | undefined, path: string): HelmTarget | undefined {
  let owner = message;
  let rest = path.replaceAll('\\.', '.');
  while (owner) {
    const field = firstField(owner, rest);
    if (!field) return undefined;
    const [index = ''] = /^(?:\[\d*\])?/.exec(rest.slice(field.name.length)) ?? [];
    const behind = rest.slice(field.name.length + index.length);
    if (index !== '' && !field.repeated) return undefined;
    if (behind === '') return { field, member: index !== '' };
    if (!behind.startsWith('.') || (field.repeated && index === '')) return undefined;
    rest = behind.slice(1);
    owner = messageOf(field.type);
  }
  return undefined;
}

/** The field whose name the path begins with: names may have dots themselves, so the longest counts. */
function firstField({ fields }: Message, path: string): Field | undefined {
  const fitting = fields.filter(({ name }) => path.startsWith(name) && /^(?:$|[.[])/.test(path.slice(name.length)));
  return fitting.sort((a, b) => b.name.length - a.name.length)[0];
}

function messageOf(type: ValueType): Message | undefined {
  return type.kind === 'message' ? fileMessage(type.message) : undefined;
}
