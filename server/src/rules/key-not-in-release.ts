import type { Bound } from '../document/bound.js';
import { ownerOf } from '../document/owner.js';
import { compareReleases, existsIn, RELEASES, type Release } from '../tables/release.js';
import { cameWith } from './came-with.js';
import { consequence, fateOf } from './fate.js';
import type { Rule } from './rule.js';

export const keyNotInRelease: Rule = {
  name: 'key-not-in-release',
  severity: 'error',
  summary: 'A key that came after the release at hand, or is gone from it.',
  why:
    'Every release knows the keys of its own protobuf messages and chart. An older agent refuses a filter with a key that ' +
    'came later; a key of the values or of a flow log that came later, or that is gone, is ignored without a word.',
  about: (_, { since, until }) => since !== RELEASES[0] || until !== undefined,
  check(bound, { release }) {
    const { field, key } = bound;
    if (!key || existsIn(release, field) || fateOf(bound) === 'observed') return [];
    const ignored = ownerOf(bound)?.ignoresUnknown === true;
    if (ignored && isInIgnored(bound, release)) return [];
    const late = compareReleases(release, field.since) < 0;
    const when = late ? cameWith(field) : `was last in Cilium ${field.until ?? release}`;
    const effect = ignored ? `Cilium ${release} ignores it` : `in ${release} ${consequence(bound)}`;
    const instead = field.deprecatedBy ? ` Use ${field.deprecatedBy.map((name) => `\`${name}\``).join(' or ')}.` : '';
    return [
      {
        span: key.span,
        severity: ignored ? (late && isOfExporter(bound) ? 'warning' : 'hint') : 'error',
        message: `\`${field.name}\` ${when}: ${effect}.${instead}`,
        fixes: [],
      },
    ];
  },
};

/** What stands around it is ignored as a whole, which is said there. */
function isInIgnored({ parent }: Bound, release: Release): boolean {
  for (let at = parent; at; at = at.parent) if (at.key && !existsIn(release, at.field)) return true;
  return false;
}

/** A flow log without its filters or its limits writes something else than it says. */
function isOfExporter(bound: Bound): boolean {
  const path = `${ownerOf(bound)?.name ?? ''}.${bound.field.name}`;
  return /^(?:hubble\.export|FlowLog)\b/.test(path) && bound.field.since !== 'main';
}
