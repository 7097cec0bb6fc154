import { existsIn, type Release } from '../../tables/release.js';
import type { Code } from '../../tables/code.js';

/** When something came and went. */
export type Bounds = Pick<Code, 'since' | 'until' | 'sincePatch' | 'deprecatedSince'>;

/** Since when Cilium knows a thing, as the start of a sentence. */
export function cameIn({ since, sincePatch }: Pick<Bounds, 'since' | 'sincePatch'>): string {
  if (since === 'main') return 'Only on the branch main of Cilium so far';
  return `Since Cilium ${sincePatch ?? (since === '1.14' ? '1.14 or earlier' : since)}`;
}

/** Since and until when Cilium knows a thing, and whether the release at hand is one of them. */
export function describeBounds(thing: Bounds, release: Release): string {
  const until = thing.until === undefined ? '' : `, last in ${thing.until}`;
  const missing = existsIn(release, thing) ? '' : ` (not in ${release}, the release at hand)`;
  const quiet =
    thing.deprecatedSince === undefined ? '' : `; deprecated and no longer emitted since ${thing.deprecatedSince}`;
  return `${cameIn(thing)}${until}${quiet}${missing}.`;
}
