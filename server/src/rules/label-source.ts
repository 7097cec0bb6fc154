import { labelSource as sourceDoc } from '../tables/label-sources.js';
import { compareReleases, type Release } from '../tables/release.js';
import { grammarRule, type Fault } from './grammar-rule.js';
import { WITH_FILTERS } from './kinds.js';

/** The last release that read `source.key` as well as `source:key` (pkg/labels/labels.go). */
const LAST_WITH_DOTS: Release = '1.15';

/** The source that stands for all. */
const ANY = 'any';

/** Sources that are written in front of a key by mistake, with the dot of older releases. */
const SOURCES = 'k8s|reserved|any|unspec';

/** The key that a term of a selector starts with. */
const KEY = /(^|,)(\s*(?:!\s*)?)([A-Za-z0-9][\w./:-]*)/g;

export const labelSource = grammarRule(
  {
    name: 'label-source',
    severity: 'warning',
    summary:
      'A label selector whose source is not read as it was meant: `k8s.app` for `k8s:app`, or a dotted key without one up to 1.15.',
    why:
      'A label has a source, written in front of its key with a colon: `k8s:app`. Up to 1.15 the text in front of ' +
      'the first dot counted as a source as well, so that `app.kubernetes.io/name` was the source `app`; from 1.16 ' +
      'on a dot is a part of the key.',
    kinds: WITH_FILTERS,
  },
  {
    'label-selector': (text, release) =>
      compareReleases(release, LAST_WITH_DOTS) <= 0 ? withoutSource(text) : withDot(text),
  },
);

function withoutSource(text: string): Fault[] {
  return keysIn(text).flatMap(({ key, start }) => {
    const dot = key.indexOf('.');
    const source = key.slice(0, Math.max(dot, 0));
    if (dot < 0 || key.includes(':') || source === ANY || sourceDoc(source) !== undefined) return [];
    return [
      {
        message: `Up to Cilium ${LAST_WITH_DOTS} what stands in front of the first dot is the source of a label, here "${source}", which no label of Kubernetes has. Write k8s:${key}.`,
        part: { start, end: start + key.length },
        instead: `k8s:${key}`,
      },
    ];
  });
}

/** A key with a slash may be one of a domain such as k8s.example.com. */
function withDot(text: string): Fault[] {
  return keysIn(text).flatMap(({ key, start }) => {
    const source = key.includes('/') ? undefined : new RegExp(`^(${SOURCES})\\.(?=.)`).exec(key)?.[1];
    if (source === undefined) return [];
    const instead = `${source}:${key.slice(source.length + 1)}`;
    return [
      {
        message: `From Cilium 1.16 on this is a label with the key "${key}", which no label has. Write ${instead}.`,
        part: { start, end: start + key.length },
        instead,
      },
    ];
  });
}

function keysIn(text: string): { readonly key: string; readonly start: number }[] {
  // Values in parentheses have commas of their own.
  const outside = text.replace(/\([^)]*\)?/g, (values) => ' '.repeat(values.length));
  return [...outside.matchAll(KEY)].map(({ index, 0: whole, 3: key = '' }) => ({
    key,
    start: index + whole.length - key.length,
  }));
}
