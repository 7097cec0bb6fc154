import { onRefusal, type Bound } from '../document/bound.js';
import { ownerOf } from '../document/owner.js';
import { fileMessage } from '../schema/files.js';
import type { Severity } from './rule.js';

/**
 * Who reads a value, and so what a wrong one comes to. `refused`: Cilium or the CLI decodes the part around it and
 * refuses it as a whole. `observed`: it was written by Hubble, and a newer one may know better. `lenient`: a key of a
 * file that is read one by one, what is wrong is ignored.
 */
export type Fate = 'refused' | 'observed' | 'lenient';

/** A refusal of anything around a value counts first, then a file that is read key by key. */
export function fateOf(bound: Bound): Fate {
  if (onRefusal(bound) !== undefined) return 'refused';
  for (let at: Bound | undefined = bound; at; at = at.parent) {
    const owner = ownerOf(at);
    if (owner && fileMessage(owner.name)) return 'lenient';
  }
  return bound.type.kind === 'message' && fileMessage(bound.type.message) ? 'lenient' : 'observed';
}

/** An error only where Cilium refuses it. */
export function severityOf(bound: Bound, lenient: Severity = 'hint'): Severity {
  const fate = fateOf(bound);
  if (fate === 'refused') return 'error';
  return fate === 'observed' ? 'hint' : lenient;
}

/** What becomes of a value that cannot be decoded, as a clause. */
export function consequence(bound: Bound, lenient = 'Cilium ignores it'): string {
  const refusal = onRefusal(bound);
  if (refusal !== undefined) return refusal;
  return fateOf(bound) === 'observed' ? '`hubble observe --input-file` cannot decode it' : lenient;
}
