import { KINDS, type Kind } from '../schema/kinds.js';

/** The kinds of files that have filters in them; command lines are in scripts, which have no kind. */
export const WITH_FILTERS: readonly Kind[] = KINDS.filter((kind) => kind !== 'flows');

/** The kinds of files that have field masks in them. */
export const WITH_MASKS: readonly Kind[] = ['helm-values', 'flowlogs', 'cilium-config'];
