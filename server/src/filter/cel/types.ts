/**
 * The type of an expression. Types are compared by {@link sameType}, except that `bool` and its wrapper differ as
 * objects.
 */
export interface CelType {
  readonly kind: CelKind;
  /** The name that values of the type report; the variable's name for a type parameter. */
  readonly name: string;
  readonly parameters: readonly CelType[];
  /** A google.protobuf.XValue: takes null besides its scalar. */
  readonly wrapper?: true;
}

/** What kinds of types cel-go's checker tells apart. */
export type CelKind =
  | 'bool'
  | 'int'
  | 'uint'
  | 'double'
  | 'string'
  | 'bytes'
  | 'null'
  | 'timestamp'
  | 'duration'
  | 'list'
  | 'map'
  | 'message'
  | 'type'
  | 'parameter'
  | 'dyn'
  | 'error';

function simple(kind: CelKind, name: string = kind): CelType {
  return { kind, name, parameters: [] };
}

/** The types that have no parameters. What nothing is known of is `dyn`, what is wrong `!error!`. */
export const BOOL = simple('bool');
export const INT = simple('int');
export const UINT = simple('uint');
export const DOUBLE = simple('double');
export const STRING = simple('string');
export const BYTES = simple('bytes');
export const NULL = simple('null', 'null_type');
export const TIMESTAMP = simple('timestamp', 'google.protobuf.Timestamp');
export const DURATION = simple('duration', 'google.protobuf.Duration');
export const DYN = simple('dyn');
export const ERROR = simple('error', '!error!');

/** The type of lists of one type. */
export function listOf(element: CelType): CelType {
  return { kind: 'list', name: 'list', parameters: [element] };
}

/** The type of maps. */
export function mapOf(key: CelType, value: CelType): CelType {
  return { kind: 'map', name: 'map', parameters: [key, value] };
}

/** The type of types; of one type, or of any when none is given. */
export function typeOf(type?: CelType): CelType {
  return { kind: 'type', name: 'type', parameters: type ? [type] : [] };
}

/** A type that is still to be found, by its name. */
export function parameter(name: string): CelType {
  return simple('parameter', name);
}

/** The google.protobuf.XValue of a scalar. */
export function wrapperOf(type: CelType): CelType {
  return { ...type, wrapper: true };
}

/** A message of package flow. */
export function messageOf(name: string): CelType {
  return simple('message', `flow.${name}`);
}

/** Whether two types are the same; a wrapper is the same as what it wraps, as in cel-go. */
export function sameType(a: CelType, b: CelType): boolean {
  return (
    a === b ||
    (a.kind === b.kind &&
      a.name === b.name &&
      a.parameters.length === b.parameters.length &&
      a.parameters.every((type, index) => sameType(type, b.parameters[index] ?? ERROR)))
  );
}

/** A type in an error about overloads. */
export function formatType(type: CelType): string {
  const { kind, name, parameters } = type;
  if (type.wrapper) return `wrapper(${name})`;
  if (kind === 'null') return 'null';
  if (kind === 'timestamp' || kind === 'duration') return kind;
  return parameters.length === 0 ? name : `${name}(${parameters.map(formatType).join(', ')})`;
}

/** A type in the error about the result of a whole expression. */
export function formatResultType(type: CelType): string {
  const { name, parameters } = type;
  if (type.wrapper) return `wrapper(${name})`;
  return parameters.length === 0 ? name : `${name}(${parameters.map(formatResultType).join(', ')})`;
}
