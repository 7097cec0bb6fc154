import { IDENTITIES } from '../../tables/identities.js';
import { existsIn, type Release } from '../../tables/release.js';
import { describeIdentity } from '../describe/identity.js';
import type { Word } from './word.js';

/** The identities that have a name of their own. */
export function identityWords(release: Release): (Word & { readonly number: number })[] {
  return IDENTITIES.filter((row) => row.observeByName && existsIn(release, row)).map((row) => ({
    name: row.name,
    number: row.number,
    detail: `${row.number} · identity`,
    documentation: () => describeIdentity(row.number, release),
  }));
}
