import type { Field } from '../../schema/field.js';
import { ENUM_NAMES } from '../protojson/enums.js';
import { messageType } from '../protojson/message-types.js';
import type { Path } from './filter-reads.js';
import { enumPattern, scalarPattern, type StringForm } from './value-patterns.js';

/** A regular expression of lines as hubble prints them, and which part of the flow each of its groups holds. */
export interface PrintedPattern {
  /** Sticky, over Latin-1; ends with the newline. */
  readonly expression: RegExp;
  /** The path of each group, in their order. A group of a message that others are inside of is empty. */
  readonly groups: readonly FieldPath[];
}

/** The fields from `Flow` down to one; `flow` itself is the empty path. */
export type FieldPath = readonly Field[];

/** A place in the message that is being written, and what is wanted from there on. */
interface Place {
  readonly path: FieldPath;
  /** Paths by names, relative to this place; an empty one asks for the whole. */
  readonly wanted: readonly Path[];
}

/**
 * The pattern of a line that reads back as it stands: every field in the order of its declaration and set, every value
 * in the one form that is printed. A line of another form may be right as well.
 * @param paths the parts of the flow that are to be captured, such as `['source', 'pod_name']`, none inside of another
 */
export function printedPattern(paths: readonly Path[], form: StringForm): PrintedPattern {
  const writer = new Writer(form);
  const source = writer.response(paths);
  return { expression: new RegExp(String.raw`${source}\r?\n`, 'y'), groups: writer.groups };
}

/** What no text fits. */
const NOTHING = '(?!)';

class Writer {
  readonly groups: FieldPath[] = [];

  constructor(private readonly form: StringForm) {}

  /** A flow or lost events in their wrapper; a node status is not printed where they are. */
  response(paths: readonly Path[]): string {
    const member = (name: string, place?: Place): string => {
      const field = messageType('GetFlowsResponse').byKey.get(name);
      return `"${name}":${(field && this.value(field, place, [])) ?? NOTHING}`;
    };
    const event = `(?:${member('flow', { path: [], wanted: paths })}|${member('lost_events')})`;
    return String.raw`\{${event}(?:,${member('node_name')})?(?:,${member('time')})?\}`;
  }

  /** An object of these fields, each of which may be missing. */
  private members(fields: readonly Field[], valueOf: (field: Field) => string | undefined): string {
    const members: { readonly oneof: string | undefined; readonly pattern: string }[] = [];
    for (const field of fields) {
      const value = valueOf(field);
      if (value === undefined) continue;
      const pattern = `"${field.name}":${value}`;
      const before = members.at(-1);
      // Of a oneof one member may be there; they are declared side by side.
      if (field.oneof !== undefined && before?.oneof === field.oneof)
        members[members.length - 1] = { oneof: field.oneof, pattern: `${before.pattern}|${pattern}` };
      else members.push({ oneof: field.oneof, pattern });
    }
    // A comma stands behind each member but the last: the closing bracket is not behind one.
    return String.raw`\{${members.map(({ pattern }) => String.raw`(?:(?:${pattern})(?:,|(?=\})))?`).join('')}(?<!,)\}`;
  }

  private value(field: Field, place: Place | undefined, around: readonly string[]): string | undefined {
    const isWhole = place?.wanted.some((path) => path.length === 0);
    if (place && (isWhole || place.wanted.length > 0)) this.groups.push(place.path);
    const one = this.one(field, isWhole ? undefined : place, around);
    const value = one !== undefined && field.repeated ? String.raw`\[${one}(?:,${one})*\]` : one;
    if (value === undefined || !place || place.wanted.length === 0) return value;
    return isWhole ? `(${value})` : `()${value}`;
  }

  private one(field: Field, place: Place | undefined, around: readonly string[]): string | undefined {
    const { type, repeated } = field;
    switch (type.kind) {
      case 'message':
        return around.includes(type.message) ? undefined : this.message(type.message, place, [...around, type.message]);
      case 'enum': {
        const names = ENUM_NAMES.get(type.enum);
        return names && enumPattern(names, repeated === true);
      }
      case 'event-type':
      case 'sub-type':
        return scalarPattern('int32', this.form, false);
      case 'scalar':
        return scalarPattern(type.scalar, this.form, repeated === true || type.wrapper === true);
      default:
        return undefined;
    }
  }

  private message(name: string, place: Place | undefined, around: readonly string[]): string {
    return this.members(messageType(name).fields, (field) => {
      const wanted = (place?.wanted ?? []).flatMap(([first, ...rest]) => (first === field.name ? [rest] : []));
      return this.value(field, place && { path: [...place.path, field], wanted }, around);
    });
  }
}
