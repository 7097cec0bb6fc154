import { formatTimestamp, parseTimestamp } from '../../grammar/time.js';
import type { Field, ScalarType } from '../../schema/field.js';
import { ENUM_NAMES } from '../../filter/protojson/enums.js';
import { messageType } from '../../filter/protojson/message-types.js';

/** What JSON.parse makes of an object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Characters that hubble escapes and JSON.stringify does not, and the one that stands for bytes that are not UTF-8. */
const ESCAPED = /[<>&\u2028\u2029\ufffd]/;

/**
 * A line as an object, where it stands exactly as hubble prints it, so that it need not be decoded and printed again; undefined
 * where that is not certain.
 */
export function printedLine(text: string): JsonObject | undefined {
  if (ESCAPED.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const isPrinted = isObject(value) && JSON.stringify(value) === text && isMessage('GetFlowsResponse', value);
    return isPrinted ? value : undefined;
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined;
    throw fault;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the members are set fields in the order of their declaration. */
function isMessage(name: string, object: JsonObject): boolean {
  const { fields } = messageType(name);
  const oneofs = new Set<string>();
  let at = 0;
  for (const key in object) {
    while (at < fields.length && fields[at]?.name !== key) at++;
    const field = fields[at++];
    if (!field) return false;
    if (field.oneof !== undefined) {
      if (oneofs.has(field.oneof)) return false;
      oneofs.add(field.oneof);
    }
    const value = object[key];
    const fits = field.repeated
      ? Array.isArray(value) && value.length > 0 && value.every((item: unknown) => isValue(field, item))
      : isValue(field, value) && (isWrapper(field) || isSet(field, value));
    if (!fits) return false;
  }
  return true;
}

function isWrapper({ type }: Field): boolean {
  return type.kind === 'scalar' && type.wrapper === true;
}

/** Zero values are not printed. */
function isSet({ type }: Field, value: unknown): boolean {
  if (type.kind === 'enum') return typeof value === 'string' && ENUM_NAMES.get(type.enum)?.numberOf.get(value) !== 0;
  return value !== 0 && value !== '' && value !== false && value !== '0';
}

function isValue({ type }: Field, value: unknown): boolean {
  switch (type.kind) {
    case 'message':
      return isObject(value) && isMessage(type.message, value);
    case 'enum': {
      const names = ENUM_NAMES.get(type.enum);
      const number = typeof value === 'string' ? names?.numberOf.get(value) : undefined;
      return number !== undefined && names?.nameOf.get(number) === value;
    }
    case 'event-type':
    case 'sub-type':
      return isScalar('int32', value);
    case 'scalar':
      return isScalar(type.scalar, value);
    default:
      return false;
  }
}

/** Short enough to be in the range of any type of 64 bits. */
const INTEGER_64 = /^(?:0|[1-9][0-9]{0,17})$/;

function isScalar(type: ScalarType, value: unknown): boolean {
  switch (type) {
    case 'bool':
      return typeof value === 'boolean';
    case 'string':
      return typeof value === 'string';
    case 'int32':
      return typeof value === 'number' && (value | 0) === value;
    case 'uint32':
      return typeof value === 'number' && value >>> 0 === value;
    case 'int64':
    case 'uint64':
      return typeof value === 'string' && INTEGER_64.test(value);
    case 'timestamp': {
      const time = typeof value === 'string' ? parseTimestamp(value) : 'invalid';
      return typeof time !== 'string' && formatTimestamp(time) === value;
    }
    default:
      return false;
  }
}
