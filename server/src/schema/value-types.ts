import type { ScalarType, ValueType } from './field.js';

/** Types that need no more words. */
export const BOOL = scalar('bool');
export const STRING = scalar('string');
export const INT32 = scalar('int32');
export const UINT32 = scalar('uint32');
export const INT64 = scalar('int64');
export const UINT64 = scalar('uint64');
export const INT: ValueType = { kind: 'integer' };
export const INT_OR_STRING: ValueType = { kind: 'integer', orString: true };
export const TIMESTAMP = scalar('timestamp');
export const ANY: ValueType = { kind: 'any' };
export const EVENT_TYPE: ValueType = { kind: 'event-type' };
export const SUB_TYPE: ValueType = { kind: 'sub-type' };

/** A google.protobuf.XValue, which knows "unset" besides the zero value. */
export function wrapped(type: ScalarType): ValueType {
  return { kind: 'scalar', scalar: type, wrapper: true };
}

/** A message of this name. */
export function messageType(name: string): ValueType {
  return { kind: 'message', message: name };
}

/** One value of the enum of this name. */
export function enumOf(name: string): ValueType {
  return { kind: 'enum', enum: name };
}

/** A string that holds any number of JSON texts of a message of this name, with white space between. */
export function jsonStream(message: string): ValueType {
  return { kind: 'json-text', of: messageType(message), stream: true };
}

function scalar(type: ScalarType): ValueType {
  return { kind: 'scalar', scalar: type };
}

/** Whether a value of the type is a text of any kind. */
export function isText(type: ValueType): boolean {
  return type.kind === 'scalar' && type.scalar === 'string';
}
