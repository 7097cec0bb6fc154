import { failed, parsed, type Parsed } from './parsed.js';

/** What a pod or service filter asks for. */
export interface NamespacedPrefix {
  /** Undefined stands for any namespace. */
  readonly namespace: string | undefined;
  /** What the name begins with; empty for any name. */
  readonly prefix: string;
}

/**
 * Reads `[namespace/]prefix` (pkg/hubble/k8s and pkg/hubble/filters/k8s.go, 1.19). Without a slash the namespace is
 * `default`; an empty namespace before a slash is any; whatever follows a second slash is ignored.
 */
export function parseNamespacedPrefix(text: string): Parsed<NamespacedPrefix> {
  if (text === '') return failed('invalid filter, name must not be empty');
  const slash = text.indexOf('/');
  if (slash < 0) return parsed({ namespace: 'default', prefix: text });
  const next = text.indexOf('/', slash + 1);
  const prefix = text.slice(slash + 1, next < 0 ? undefined : next);
  return parsed({ namespace: slash === 0 ? undefined : text.slice(0, slash), prefix });
}
