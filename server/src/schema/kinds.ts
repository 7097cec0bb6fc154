/** What a document can be taken for; the names are the same in settings, modelines, the status item and the linter. */
export const KINDS = [
  'helm-values',
  'flowlogs',
  'cilium-config',
  'dynamic-metrics',
  'cli-config',
  'raw-filters',
  'flow-filter',
  'flows',
  'none',
] as const;

/** One of {@link KINDS}. */
export type Kind = (typeof KINDS)[number];

/** The kind of this name, if there is one. */
export function kindNamed(name: unknown): Kind | undefined {
  return KINDS.find((kind) => kind === name);
}
