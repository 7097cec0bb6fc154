/** What a document can be taken for; the names are the same in settings, modelines, the status item and the linter. */
export type Kind = 'helm-values' | 'cli-config' | 'raw-filters' | 'flow-filter' | 'flows' | 'none';
