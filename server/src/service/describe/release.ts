import { existsIn, type Release } from '../../tables/release.js';
import type { Code } from '../../tables/code.js';

/** Since and until when Cilium knows a code, and whether the release at hand is one of them. */
export function describeBounds(code: Code, release: Release): string {
  const since = code.sincePatch ?? (code.since === '1.14' ? '1.14 or earlier' : code.since);
  const until = code.until === undefined ? '' : `, last in ${code.until}`;
  const missing = existsIn(release, code) ? '' : ` (not in ${release}, the release at hand)`;
  const quiet = code.deprecatedSince === undefined ? '' : `; no longer emitted since ${code.deprecatedSince}`;
  return `Since Cilium ${since}${until}${quiet}${missing}.`;
}
