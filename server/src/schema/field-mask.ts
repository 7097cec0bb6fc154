import { compareReleases, type Release } from '../tables/release.js';
import type { Field, Message, ValueType } from './field.js';
import { FLOW, message } from './messages.js';
import { INT32, INT64, STRING } from './value-types.js';

/** A path that a field mask of Flow may name (fieldmaskpb.New with flow.Flow, 1.19). */
export interface FieldMaskPath {
  readonly path: string;
  /** The field that the path ends at. */
  readonly field: Field;
  /** First release in which every field on the way exists. */
  readonly since: Release;
  /** Accepted, but of no use: a part of a value that is written as one. */
  readonly discouraged?: true;
}

/** Every path, a message before its fields. */
export function fieldMaskPaths(): readonly FieldMaskPath[] {
  all ??= below(childrenOf(undefined));
  return all;
}

let all: readonly FieldMaskPath[] | undefined;

/**
 * The paths one step below a path, those of Flow for the empty path; none below a scalar, a repeated field (a mask
 * cannot go through one) or what is no path.
 */
export function fieldMaskChildren(path: string): FieldMaskPath[] {
  if (path === '') return childrenOf(undefined);
  const parent = fieldMaskPath(path);
  return parent ? childrenOf(parent) : [];
}

/** The path, if a field mask may name it: proto names in their own case, without blanks. */
export function fieldMaskPath(path: string): FieldMaskPath | undefined {
  let found: FieldMaskPath | undefined;
  for (const name of path.split('.')) {
    found = childrenOf(found).find(({ field }) => field.name === name);
    if (!found) return undefined;
  }
  return found;
}

function below(paths: readonly FieldMaskPath[]): FieldMaskPath[] {
  return paths.flatMap((path) => [path, ...below(childrenOf(path))]);
}

function childrenOf(parent: FieldMaskPath | undefined): FieldMaskPath[] {
  if (parent?.field.repeated) return [];
  const owner = parent ? messageOf(parent.field.type) : FLOW;
  return (owner?.fields ?? []).map((field) => ({
    path: parent ? `${parent.path}.${field.name}` : field.name,
    field,
    since: parent && compareReleases(parent.since, field.since) > 0 ? parent.since : field.since,
    ...(parent && parent.field.type.kind !== 'message' && { discouraged: true }),
  }));
}

/** The message behind a type: the well-known ones that protojson writes as one value are messages to a mask. */
function messageOf(type: ValueType): Message | undefined {
  if (type.kind === 'message') return message(type.message);
  if (type.kind === 'any') return ANY;
  if (type.kind !== 'scalar') return undefined;
  if (type.wrapper) return wrapperOf(type);
  return type.scalar === 'timestamp' ? TIMESTAMP : undefined;
}

const TIMESTAMP = wellKnown('google.protobuf.Timestamp', [
  part('seconds', INT64, 'Seconds since 1970.'),
  part('nanos', INT32, 'Nanoseconds within the second.'),
]);

const ANY = wellKnown('google.protobuf.Any', [
  part('type_url', STRING, 'Name of the type of the message.'),
  part('value', { kind: 'scalar', scalar: 'bytes' }, 'The message itself.'),
]);

function wrapperOf({ scalar }: Extract<ValueType, { kind: 'scalar' }>): Message {
  return wellKnown('wrapper', [part('value', { kind: 'scalar', scalar }, 'The value itself.')]);
}

function wellKnown(name: string, fields: readonly Field[]): Message {
  return { name, doc: '', fields };
}

function part(name: string, type: ValueType, doc: string): Field {
  return { name, type, doc, since: '1.14' };
}
