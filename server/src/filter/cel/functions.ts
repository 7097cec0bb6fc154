import {
  BOOL,
  BYTES,
  DOUBLE,
  DURATION,
  DYN,
  INT,
  listOf,
  mapOf,
  parameter,
  STRING,
  TIMESTAMP,
  typeOf,
  UINT,
  type CelType,
} from './types.js';

/** One way to call a function. */
export interface Overload {
  /**
   * Compares numbers of different types, which cel-go's checker allows from the first fold on that it has looked into.
   */
  readonly mixed?: true;
  /** Called as `target.f(...)`, the target being the first argument. */
  readonly member: boolean;
  readonly args: readonly CelType[];
  readonly result: CelType;
}

const A = parameter('A');
const B = parameter('B');
const LIST = listOf(A);
const MAP = mapOf(A, B);

function plain(result: CelType, ...args: readonly CelType[]): Overload {
  return { member: false, args, result };
}

function member(result: CelType, ...args: readonly CelType[]): Overload {
  return { member: true, args, result };
}

function sameArgs(types: readonly CelType[], result?: CelType): Overload[] {
  return types.map((type) => plain(result ?? type, type, type));
}

function conversions(result: CelType, ...from: readonly CelType[]): Overload[] {
  return from.map((type) => plain(result, type));
}

const NUMBERS = [INT, UINT, DOUBLE];
const MIXED: readonly Overload[] = NUMBERS.flatMap((left) =>
  NUMBERS.filter((right) => right !== left).map((right) => ({ ...plain(BOOL, left, right), mixed: true })),
);
const ORDERED = [...sameArgs([BOOL, ...NUMBERS, STRING, BYTES, TIMESTAMP, DURATION], BOOL), ...MIXED];
const TIMESTAMP_PART = [member(INT, TIMESTAMP), member(INT, TIMESTAMP, STRING)];
const TIME_PART = [...TIMESTAMP_PART, member(INT, DURATION)];

/**
 * The functions and operators of CEL's standard library as cel-go declares them (common/stdlib). Cilium adds none.
 */
export const FUNCTIONS: ReadonlyMap<string, readonly Overload[]> = new Map<string, readonly Overload[]>([
  ['_?_:_', [plain(A, BOOL, A, A)]],
  ['_&&_', [plain(BOOL, BOOL, BOOL)]],
  ['_||_', [plain(BOOL, BOOL, BOOL)]],
  ['!_', [plain(BOOL, BOOL)]],
  ['@not_strictly_false', [plain(BOOL, BOOL)]],
  ['_==_', [plain(BOOL, A, A)]],
  ['_!=_', [plain(BOOL, A, A)]],
  ['_<_', ORDERED],
  ['_<=_', ORDERED],
  ['_>_', ORDERED],
  ['_>=_', ORDERED],
  [
    '_+_',
    [
      ...sameArgs([BYTES, DOUBLE, DURATION]),
      plain(TIMESTAMP, DURATION, TIMESTAMP),
      plain(TIMESTAMP, TIMESTAMP, DURATION),
      ...sameArgs([INT, LIST, STRING, UINT]),
    ],
  ],
  [
    '_-_',
    [
      ...sameArgs([DOUBLE, DURATION, INT]),
      plain(TIMESTAMP, TIMESTAMP, DURATION),
      plain(DURATION, TIMESTAMP, TIMESTAMP),
      ...sameArgs([UINT]),
    ],
  ],
  ['_*_', sameArgs([DOUBLE, INT, UINT])],
  ['_/_', sameArgs([DOUBLE, INT, UINT])],
  ['_%_', sameArgs([INT, UINT])],
  ['-_', conversions(DOUBLE, DOUBLE).concat(conversions(INT, INT))],
  ['_[_]', [plain(A, LIST, INT), plain(B, MAP, A)]],
  ['@in', [plain(BOOL, A, LIST), plain(BOOL, A, MAP)]],
  ['size', [BYTES, LIST, MAP, STRING].flatMap((type) => [plain(INT, type), member(INT, type)])],
  ['type', [plain(typeOf(A), A)]],
  ['dyn', [plain(DYN, A)]],
  ['bool', conversions(BOOL, BOOL, STRING)],
  ['bytes', conversions(BYTES, BYTES, STRING)],
  ['double', conversions(DOUBLE, DOUBLE, INT, STRING, UINT)],
  ['duration', conversions(DURATION, DURATION, INT, STRING)],
  ['int', conversions(INT, INT, DOUBLE, DURATION, STRING, TIMESTAMP, UINT)],
  ['string', conversions(STRING, STRING, BOOL, BYTES, DOUBLE, DURATION, INT, TIMESTAMP, UINT)],
  ['timestamp', conversions(TIMESTAMP, TIMESTAMP, INT, STRING)],
  ['uint', conversions(UINT, UINT, DOUBLE, INT, STRING)],
  ['contains', [member(BOOL, STRING, STRING)]],
  ['endsWith', [member(BOOL, STRING, STRING)]],
  ['startsWith', [member(BOOL, STRING, STRING)]],
  ['matches', [plain(BOOL, STRING, STRING), member(BOOL, STRING, STRING)]],
  ['getFullYear', TIMESTAMP_PART],
  ['getMonth', TIMESTAMP_PART],
  ['getDayOfYear', TIMESTAMP_PART],
  ['getDayOfMonth', TIMESTAMP_PART],
  ['getDate', TIMESTAMP_PART],
  ['getDayOfWeek', TIMESTAMP_PART],
  ['getHours', TIME_PART],
  ['getMinutes', TIME_PART],
  ['getSeconds', TIME_PART],
  ['getMilliseconds', TIME_PART],
]);
