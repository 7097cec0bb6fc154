import { children, type Bound } from '../../document/bound.js';
import { conflictsOf } from '../../filter/flags/conflicts.js';
import type { Field } from '../../schema/field.js';
import { flagOf, OBSERVE_COMMAND } from '../../schema/observe-flags.js';
import { existsIn, type Release } from '../../tables/release.js';
import { describeFieldOf } from '../describe/field.js';
import { COMPLETION_KIND, type Choice } from './choice.js';

/** The flags of `hubble observe`: those that may stand beside the others first, those that are there already last. */
export function flagChoices(command: Bound, release: Release): Choice[] {
  const present = new Set(children(command).map(({ field }) => field));
  const excluded = new Set([...present].flatMap((field) => conflictsOf(field.name.slice(2))));
  const rank = (field: Field): number => (excluded.has(field.name.slice(2)) ? 2 : present.has(field) ? 1 : 0);
  return OBSERVE_COMMAND.fields
    .filter((field) => existsIn(release, field))
    .map((field) => ({ field, order: rank(field) }))
    .sort((a, b) => a.order - b.order)
    .map(({ field }) => ({
      label: field.name,
      detail: field.alias ?? '',
      documentation: () => describeFieldOf(OBSERVE_COMMAND, field, release),
      words: field.alias === undefined ? field.name : `${field.name} ${field.alias}`,
      text: flagOf(field)?.bare === undefined ? `${field.name} ` : field.name,
      kind: COMPLETION_KIND.property,
    }));
}
