import { isObserved, type Bound } from '../document/bound.js';
import { codeNumber } from '../document/code-value.js';
import { typeBeside } from '../document/event-type-entry.js';
import { enumRow } from '../schema/table-enums.js';
import { compareReleases, existsIn } from '../tables/release.js';
import { subType, type SubType } from '../tables/sub-types.js';
import { WITH_FILTERS } from './kinds.js';
import type { Rule } from './rule.js';

export const noLongerEmitted: Rule = {
  name: 'no-longer-emitted',
  severity: 'info',
  summary: 'A drop reason or sub type that Cilium does not emit any more in the release at hand.',
  why: 'The name or number stays valid, so that nothing refuses it, but newer agents have no event with it.',
  kinds: WITH_FILTERS,
  about: (type, _field, list) =>
    !list && (type.kind === 'sub-type' || (type.kind === 'enum' && type.enum === 'DropReason')),
  check(bound, { release }) {
    const row = bound.value && !isObserved(bound) ? rowOf(bound) : undefined;
    if (!row?.deprecatedSince || !bound.value) return [];
    if (compareReleases(release, row.deprecatedSince) < 0 || !existsIn(release, row)) return [];
    return [
      {
        span: bound.value.span,
        deprecated: true,
        message: `${row.name} is not emitted from Cilium ${row.deprecatedSince} on: ${release} has no event that it matches.`,
        fixes: [],
      },
    ];
  },
};

function rowOf(bound: Bound): SubType | undefined {
  const { type, value } = bound;
  if (type.kind === 'enum') return enumRow(type.enum, value?.string ?? '');
  const number = codeNumber(value);
  const owner = typeBeside(bound);
  return number === undefined || owner === undefined ? undefined : subType(owner, number);
}
