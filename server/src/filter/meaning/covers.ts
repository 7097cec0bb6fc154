import type { FlowFilter } from '../flow-filter.js';
import { COVERS_VALUE, type ListField } from './covers-value.js';

/**
 * Whether a filter takes every event that another one takes; false where that is not certain. Field by field: what the
 * general one asks for, the special one asks for as well, and no more is taken there.
 */
export function covers(general: FlowFilter, special: FlowFilter): boolean {
  if (general === special) return true;
  for (const name in general) {
    const field = name as keyof FlowFilter;
    if (special[field] === undefined) return false;
  }
  for (const name in general) {
    if (!coversField(name as keyof FlowFilter, general, special)) return false;
  }
  return true;
}

function coversField(field: keyof FlowFilter, general: FlowFilter, special: FlowFilter): boolean {
  if (field === 'experimental') return expressions(general) === expressions(special);
  const [outer, inner] = [general[field] ?? [], special[field] ?? []];
  const test = testOf(field);
  return inner.every((value) => outer.some((other) => test(other, value)));
}

/** An expression that fails ends the list, so that their order counts. */
function expressions({ experimental }: FlowFilter): string {
  return JSON.stringify(experimental?.cel_expression ?? []);
}

/** A value of a list that another value of the list covers. */
export interface CoveredValue {
  readonly field: ListField;
  readonly index: number;
  /** The index of the other one. */
  readonly by: number;
  /** Both take the same. */
  readonly isSame: boolean;
}

/**
 * The values of the lists of a filter that add nothing, because another one of the same list takes all that they take.
 * Of two that take the same it is the second; values that take everything cover nothing, since it is they that are
 * wrong.
 */
export function coveredValues(filter: FlowFilter): CoveredValue[] {
  return (Object.keys(filter) as (keyof FlowFilter)[]).flatMap((field) =>
    field === 'experimental' ? [] : coveredIn(field, filter[field] ?? []),
  );
}

/** More are not compared with each other. */
const MOST_VALUES = 200;

function coveredIn(field: ListField, values: readonly unknown[]): CoveredValue[] {
  if (values.length < 2 || values.length > MOST_VALUES) return [];
  const test = testOf(field);
  return values.flatMap((value, index) => {
    const by = values.findIndex(
      (other, at) => at !== index && test(other, value) && (at < index || !test(value, other)) && !isAnything(other),
    );
    const general = values[by];
    return by < 0 ? [] : [{ field, index, by, isSame: test(value, general) }];
  });
}

/** An entry that asks for nothing. */
function isAnything(value: unknown): boolean {
  return value === '' || (typeof value === 'object' && value !== null && Object.values(value).every((asked) => !asked));
}

/** The values are those of the field. */
function testOf(field: ListField): (general: unknown, special: unknown) => boolean {
  return COVERS_VALUE[field] as (general: unknown, special: unknown) => boolean;
}
