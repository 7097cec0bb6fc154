import { DROP } from '../tables/event-type-numbers.js';
import { compareReleases, existsIn, type Release } from '../tables/release.js';
import { subTypeByName, subTypesOf } from '../tables/sub-types.js';
import { advice } from './advice.js';
import { cameWith } from './came-with.js';
import { grammarRule, type Fault } from './grammar-rule.js';
import { nearest } from './nearest.js';
import { ofEachWord } from './words.js';

export const unknownDropReason = grammarRule(
  {
    name: 'unknown-drop-reason',
    severity: 'warning',
    summary: 'A drop reason that no dropped packet has.',
    why:
      'The drop event emitter makes Kubernetes events for the reasons of a list, written in lower case: `policy_denied`. A name ' +
      'that is none is not refused, and no event is ever made for it. Up to 1.16 the same went for names in upper case.',
    kinds: ['helm-values', 'cilium-config'],
  },
  {
    'drop-reason': faults,
    'drop-reasons': (text, release) => ofEachWord(text, (word) => faults(word, release)),
  },
);

function faults(word: string, release: Release): Fault[] {
  const row = subTypeByName(DROP, word.toUpperCase());
  if (row && existsIn(release, row)) return compareReleases(release, LAST_WITH_CASE) <= 0 ? caseFaults(word) : [];
  const names = subTypesOf(DROP).flatMap(({ protoEnum }) => (protoEnum === undefined ? [] : [protoEnum.toLowerCase()]));
  const instead = row ? undefined : nearest(word, names);
  const why = row ? cameWith(row) : 'is not a drop reason';
  return [
    {
      message: `"${word}" ${why}: no event is made for it in ${release}.${advice(instead)}`,
      ...(instead && { instead }),
    },
  ];
}

/** The last release that compares the names with their case (pkg/hubble/dropeventemitter). */
const LAST_WITH_CASE: Release = '1.16';

function caseFaults(word: string): Fault[] {
  const instead = word.toLowerCase();
  if (instead === word) return [];
  const message = `Cilium ${LAST_WITH_CASE} compares drop reasons in lower case: for "${word}" no event is made. Write ${instead}.`;
  return [{ message, instead }];
}
