import { existsIn, type Release } from '../../tables/release.js';
import type { Code } from '../../tables/code.js';

/** When something came and went. */
export type Bounds = Pick<Code, 'since' | 'until' | 'sincePatch' | 'deprecatedSince'>;

/** Since and until when Cilium knows a thing, and whether the release at hand is one of them. */
export function describeBounds(thing: Bounds, release: Release): string {
  const since = thing.sincePatch ?? (thing.since === '1.14' ? '1.14 or earlier' : thing.since);
  const until = thing.until === undefined ? '' : `, last in ${thing.until}`;
  const missing = existsIn(release, thing) ? '' : ` (not in ${release}, the release at hand)`;
  const quiet =
    thing.deprecatedSince === undefined ? '' : `; deprecated and no longer emitted since ${thing.deprecatedSince}`;
  return `Since Cilium ${since}${until}${quiet}${missing}.`;
}
