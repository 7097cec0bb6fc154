import { CelRuntimeError } from './cel-error.js';
import { instant, int } from './arithmetic.js';
import { candidates } from './environment.js';
import {
  BOOL,
  BYTES,
  DOUBLE,
  DURATION,
  DYN,
  INT,
  listOf,
  mapOf,
  STRING,
  TIMESTAMP,
  UINT,
  wrapperOf,
  type CelType,
} from './types.js';
import { Duration, isList, MapValue, Uint, type CelValue } from './values.js';

/** A message of google.protobuf that CEL has a value of its own for, and that an expression can write. */
export interface WellKnown {
  readonly type: CelType;
  readonly fields: ReadonlyMap<string, CelType>;
  /** @throws CelRuntimeError for a number that is too large */
  make(values: ReadonlyMap<string, CelValue>): CelValue;
}

/** The message of this name, where it is written with a leading dot or without. */
export function wellKnown(name: string): WellKnown | undefined {
  return candidates(name)
    .map((each) => MESSAGES.get(each))
    .find((each) => each !== undefined);
}

function wrapper(name: string, type: CelType, zero: CelValue, read = (value: CelValue): CelValue => value): Entry {
  const fields = new Map([['value', type]]);
  return [
    `google.protobuf.${name}`,
    { type: wrapperOf(type), fields, make: (values) => read(values.get('value') ?? zero) },
  ];
}

function time(type: CelType, make: (nanoseconds: bigint) => CelValue): Entry {
  const fields = new Map([
    ['seconds', INT],
    ['nanos', INT],
  ]);
  const part = (value: CelValue | undefined): bigint => (typeof value === 'bigint' ? value : 0n);
  const total = (values: ReadonlyMap<string, CelValue>): bigint =>
    part(values.get('seconds')) * 1_000_000_000n + part(values.get('nanos'));
  return [type.name, { type, fields, make: (values) => make(total(values)) }];
}

const JSON_OBJECT = mapOf(STRING, DYN);
const JSON_LIST = listOf(DYN);

const JSON_VALUES: readonly (readonly [field: string, type: CelType])[] = [
  ['null_value', INT],
  ['number_value', DOUBLE],
  ['string_value', STRING],
  ['bool_value', BOOL],
  ['struct_value', JSON_OBJECT],
  ['list_value', JSON_LIST],
];

/** The messages of struct.proto, which are the values of JSON. */
function json(name: string, type: CelType, fields: typeof JSON_VALUES, make: WellKnown['make']): Entry {
  return [`google.protobuf.${name}`, { type, fields: new Map(fields), make: (values) => ofJson(make(values)) }];
}

/** JSON has but one kind of numbers. */
function ofJson(value: CelValue): CelValue {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Uint) return Number(value.value);
  if (isList(value)) return value.map(ofJson);
  return value instanceof MapValue ? new MapValue(value.entries.map(([key, each]) => [key, ofJson(each)])) : value;
}

type Entry = readonly [name: string, message: WellKnown];

const MESSAGES: ReadonlyMap<string, WellKnown> = new Map([
  wrapper('BoolValue', BOOL, false),
  wrapper('StringValue', STRING, ''),
  wrapper('BytesValue', BYTES, new Uint8Array()),
  wrapper('DoubleValue', DOUBLE, 0),
  wrapper('FloatValue', DOUBLE, 0, (value) => (typeof value === 'number' ? Math.fround(value) : value)),
  wrapper('Int32Value', INT, 0n, (value) => in32Bits('Int32Value', value)),
  wrapper('Int64Value', INT, 0n),
  wrapper('UInt32Value', UINT, new Uint(0n), (value) => in32Bits('UInt32Value', value)),
  wrapper('UInt64Value', UINT, new Uint(0n)),
  json('Value', DYN, JSON_VALUES, (values) => {
    const [name, value = null] = [...values].at(-1) ?? [];
    return name === 'null_value' ? null : value;
  }),
  json('Struct', JSON_OBJECT, [['fields', JSON_OBJECT]], (values) => values.get('fields') ?? new MapValue([])),
  json('ListValue', JSON_LIST, [['values', JSON_LIST]], (values) => values.get('values') ?? []),
  time(TIMESTAMP, (total) => instant(total)),
  time(DURATION, (total) => new Duration(int(total))),
]);

function in32Bits(name: string, value: CelValue): CelValue {
  const fits =
    value instanceof Uint
      ? BigInt.asUintN(32, value.value) === value.value
      : typeof value !== 'bigint' || BigInt.asIntN(32, value) === value;
  if (fits) return value;
  const what = `${value instanceof Uint ? 'unsigned ' : ''}integer overflow`;
  throw new CelRuntimeError(`field type conversion error for google.protobuf.${name}.value value type: ${what}`);
}
