import { isObserved, type Bound } from '../document/bound.js';
import { isPlaceholder } from '../document/placeholder.js';
import type { EnumValue } from '../schema/field.js';
import { enumType } from '../schema/messages.js';
import { isInt32 } from '../document/code-value.js';
import type { Cursor } from '../syntax/cursor.js';
import { existsIn, type Release } from '../tables/release.js';
import { advice } from './advice.js';
import { isBareWord } from './bare-word.js';
import { cameWith } from './came-with.js';
import { isFlagList } from './command-flags.js';
import { consequence, fateOf, severityOf } from './fate.js';
import { meantEnumValue, otherWord } from './meant-enum-value.js';
import type { Fix, Problem, Rule } from './rule.js';

export const unknownEnumValue: Rule = {
  name: 'unknown-enum-value',
  severity: 'error',
  summary: 'A name that the enum does not have, or not in the release at hand.',
  why:
    'protojson takes the name of an enum value in exactly its own case, or its number. `dropped`, `ALLOWED` or the words that ' +
    '`hubble observe` prints (`Policy denied`) are not names, and the filter is refused. A number is always taken: one that ' +
    'has no name is compared, and no flow has it.',
  about: ({ kind }, _, list) => !list && kind === 'enum',
  check(bound, { release }) {
    const { type, value } = bound;
    if (!value || type.kind !== 'enum') return [];
    const { values } = enumType(type.enum);
    const place: Place = { bound, value, enumName: type.enum, values, release };
    const written = value.scalar?.value;
    if (typeof written === 'number') return unknownNumber(place, written);
    if (typeof written !== 'string' || isBareWord(value)) return [];
    const row = values.find(({ name }) => name === written);
    if (row) return existsIn(release, row) || isObserved(bound) ? [] : [tooNew(place, row)];
    if (isPlaceholder(value) || isFlagList(bound.field, written)) return [];
    return [unknownName(place, written)];
  },
};

/** Where a value of an enum stands, and which there are. */
interface Place {
  readonly bound: Bound;
  readonly value: Cursor;
  readonly enumName: string;
  readonly values: readonly EnumValue[];
  readonly release: Release;
}

function unknownName({ bound, value, enumName, values, release }: Place, written: string): Problem {
  const known = values.filter((one) => existsIn(release, one));
  const wanted = meantEnumValue(enumName, known, written);
  const newer = fateOf(bound) === 'observed' ? 'A newer release may have written it.' : '';
  return {
    span: value.span,
    severity: severityOf(bound),
    message:
      `\`${bound.field.name}\` has no value "${written}": ${consequence(bound)}.` +
      advice(wanted, newer || `Write ${some(known)}.`),
    fixes: wanted === undefined ? [] : [{ ...change(value, wanted), preferred: true }],
  };
}

function change(value: Cursor, name: string): Fix {
  const text = value.tree.language === 'json' ? JSON.stringify(name) : name;
  return { title: `Change to ${name}`, edits: [value.edit(value.node, text)] };
}

/** All names where they are few, else some that are worth an example. */
function some(values: readonly EnumValue[]): string {
  const names = values.map(({ name }) => name);
  if (names.length <= MOST_NAMED) return `one of ${names.join(', ')}`;
  const examples = values.filter(({ number, deprecated }) => number !== 0 && !deprecated).slice(0, EXAMPLES);
  return `one of its ${names.length} names, such as ${examples.map(({ name }) => name).join(', ')}`;
}

const MOST_NAMED = 9;
const EXAMPLES = 3;

function tooNew({ bound, value, release }: Place, row: EnumValue): Problem {
  const when = row.until === undefined ? cameWith(row) : `was last in Cilium ${row.until}`;
  return {
    span: value.span,
    severity: severityOf(bound),
    message: `${row.name} ${when}: in ${release} ${consequence(bound)}.`,
    fixes: [],
  };
}

/** Numbers are taken whatever they are; one without a name may belong to a newer release. */
function unknownNumber({ bound, value, enumName, values, release }: Place, number: number): Problem[] {
  if (!isInt32(number)) return [notAnInt32(bound, value)];
  if (values.some((row) => row.number === number)) return [];
  const meant = isObserved(bound) ? undefined : otherWord(enumName, String(number));
  if (meant !== undefined) {
    const message = `${number} is not the number of any ${enumName}: Cilium takes it, and no flow has it. Write ${meant}.`;
    return [{ span: value.span, severity: 'warning', message, fixes: [{ ...change(value, meant), preferred: true }] }];
  }
  const effect = isObserved(bound) ? 'a newer release may have written it' : 'Cilium takes it, and no flow has it';
  return [
    {
      span: value.span,
      severity: 'hint',
      message: `No value of ${enumName} has the number ${number} up to Cilium ${release}: ${effect}.`,
      fixes: [],
    },
  ];
}

function notAnInt32(bound: Bound, value: Cursor): Problem {
  const message = `The number of an enum is a whole number of 32 bits: ${consequence(bound)}.`;
  return { span: value.span, severity: severityOf(bound), message, fixes: [] };
}
