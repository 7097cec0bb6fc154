import type { Bound } from '../document/bound.js';
import { ownerOf } from '../document/owner.js';
import type { ScalarType } from '../schema/field.js';
import { fileMessage } from '../schema/files.js';
import { isText } from '../schema/value-types.js';
import type { Cursor } from '../syntax/cursor.js';
import { identityByName } from '../tables/identities.js';
import { advice } from './advice.js';
import { integerProblem } from './integer-range.js';
import { misfit, replace, type Misfit } from './misfit.js';
import { quoteValue } from './rewrite.js';

/** What is wrong with an integer of a YAML file; with `orString`, a string is as good. */
export function integerMisfit(value: Cursor, orString: boolean): Misfit | undefined {
  const written = value.scalar?.value;
  if (typeof written === 'number' && Number.isInteger(written)) return undefined;
  if (typeof written === 'string' && orString) return undefined;
  const isNumber = typeof written === 'string' && /^-?\d+$/.test(written);
  return {
    ...misfit('a whole number', value, typeof written === 'number' ? { found: value.source } : {}),
    ...(isNumber && {
      mild: true,
      advice: advice(written),
      fixes: [replace(value, `Change to ${written}`, written)],
    }),
  };
}

/**
 * What is wrong with a value that should be a scalar of protobuf.
 *
 * @param exact Not even a number stands for a string.
 */
export function scalarMisfit(bound: Bound, value: Cursor, type: ScalarType, exact: boolean): Misfit | undefined {
  const written = value.scalar?.value;
  switch (type) {
    case 'bool': {
      if (typeof written === 'boolean') return undefined;
      const word = typeof written === 'string' && /^(?:true|false)$/i.test(written) ? written.toLowerCase() : undefined;
      return {
        ...misfit('true or false', value),
        lenient: 'a template takes any text but an empty one for true',
        ...(word && { advice: advice(word), fixes: [replace(value, `Change to ${word}`, word)] }),
      };
    }
    case 'int32':
    case 'uint32':
    case 'int64':
    case 'uint64':
      return protoInteger(bound, value, type);
    case 'double':
      return typeof written === 'number' ? undefined : misfit('a number', value);
    default:
      if (typeof written === 'string' || (!exact && becomesText(bound))) return undefined;
      return isMapOfTexts(bound) ? { ...notAText(value), ...REFUSED_BY_KUBERNETES } : notAText(value);
  }
}

function protoInteger(
  { field }: Bound,
  value: Cursor,
  type: 'int32' | 'uint32' | 'int64' | 'uint64',
): Misfit | undefined {
  const found = integerProblem(value, type);
  if (found === undefined) return undefined;
  const whole = misfit(`a whole number (${type})`, value, { found });
  const number =
    field.names === 'identity' ? identityByName(value.string?.replace(/^reserved:/, '') ?? '')?.number : undefined;
  if (number === undefined) return whole;
  const fixes = [replace(value, `Change to ${number}`, String(number))];
  return { ...whole, advice: advice(number), fixes };
}

function notAText(value: Cursor): Misfit {
  return misfit('a string', value, {
    advice: ' Put it in quotes.',
    fixes: [{ title: 'Put it in quotes', edits: [quoteValue(value)], preferred: true }],
  });
}

/** In the files around the filters a YAML reader turns numbers and booleans into text; protojson does not. */
function becomesText(bound: Bound): boolean {
  const owner = ownerOf(bound);
  return owner !== undefined && fileMessage(owner.name) !== undefined && !isMapOfTexts(bound);
}

/** Data of a ConfigMap, labels, annotations: Kubernetes knows the keys no better than that their values are text. */
function isMapOfTexts(bound: Bound): boolean {
  const rest = ownerOf(bound)?.rest;
  return rest !== undefined && isText(rest);
}

const REFUSED_BY_KUBERNETES = {
  lenient: 'Kubernetes takes nothing but strings there and refuses the object',
  refused: true,
} as const;
