import { contains, parsePrefix, type Prefix } from './cidr.js';

/** A label of an endpoint or of a node, `source:key=value`. */
export interface Label {
  readonly source: string;
  readonly key: string;
  readonly value: string;
  /** The prefix that a label of source `cidr` stands for, where its key is one. */
  readonly prefix?: Prefix;
}

/** The source of a label that names none. */
export const UNSPECIFIED = 'unspec';

/** The source that stands for all sources in a selector. */
const ANY_SOURCE = 'any';

/** Reads a label as it stands in a flow (pkg/labels, 1.19). `$host` is short for `reserved:host`. */
export function parseLabel(text: string): Label {
  if (text.startsWith('$')) return labelOf('reserved', text.slice(1), true);
  const colon = text.indexOf(':');
  if (colon >= 0) {
    const source = text.slice(0, colon);
    return labelOf(source || UNSPECIFIED, text.slice(colon + 1), source === 'reserved');
  }
  if (text.startsWith('reserved.')) return labelOf('reserved', text.slice('reserved.'.length), true);
  return labelOf(UNSPECIFIED, text, false);
}

function labelOf(source: string, rest: string, reserved: boolean): Label {
  const equals = rest.indexOf('=');
  // `reserved:=kube` comes from Docker, which cannot write a label without a value.
  if (equals === 0 && reserved) return withPrefix({ source, key: rest.slice(1), value: '' });
  if (equals < 0) return withPrefix({ source, key: rest, value: '' });
  return withPrefix({ source, key: rest.slice(0, equals), value: rest.slice(equals + 1) });
}

/** The key of a label selector, `source.key` with the dot that Cilium puts in the place of the colon. */
export function parseSelectorKey(text: string): Label {
  const dot = text.indexOf('.');
  const source = dot < 0 ? '' : text.slice(0, dot);
  return withPrefix({
    source: source === '' || source === UNSPECIFIED ? ANY_SOURCE : source,
    key: text.slice(dot + 1),
    value: '',
  });
}

function withPrefix(label: Label): Label {
  if (label.source !== 'cidr') return label;
  const prefix = parsePrefix(label.key.replaceAll('-', ':'));
  return prefix.ok ? { ...label, prefix: prefix.value } : label;
}

/** Whether a label answers to the key of a selector: same key, same source unless any will do, or a covering CIDR. */
export function hasKey(label: Label, key: Label): boolean {
  if (key.source !== ANY_SOURCE && key.source !== label.source) return false;
  if (key.prefix && label.prefix && key.prefix.bits <= label.prefix.bits) {
    if (contains(key.prefix, label.prefix.address)) return true;
  }
  return key.key === label.key;
}

/** Labels in the order in which a selector looks at them: by key, equal keys as they stand. */
export function parseLabels(texts: readonly string[]): Label[] {
  return texts.map(parseLabel).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}
