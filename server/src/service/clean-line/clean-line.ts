import type { Field, Message, ScalarType, ValueType } from '../../schema/field.js';
import { enumType, message } from '../../schema/messages.js';
import { EVENT_TYPES } from '../../tables/event-types.js';
import { existsIn, type Release } from '../../tables/release.js';
import { subTypesOf } from '../../tables/sub-types.js';
import { EventTypeShape } from './event-type-shape.js';
import { ObjectShape, type MemberShape } from './object-shape.js';
import { Digits, List, Quoted, Words, type Shape } from './shape.js';
import { STRING } from './string-shape.js';
import { TIME } from './time-shape.js';
import type { Utf8 } from './utf8.js';

/**
 * Tells lines of a flow log in which no rule finds anything, without parsing them: by one pass over their characters, along
 * shapes that are made of the descriptors of a flow. It knows the form that Hubble writes: the fields of the release in the
 * order of flow.proto, each once, with values that every rule lets pass. A line of any other form is not thereby wrong, only
 * not known to be right.
 */
export class CleanLine {
  private readonly line: Shape;

  constructor(release: Release) {
    this.line = new Shapes(release).line();
  }

  /**
   * Reads the line that starts at an offset, in bytes.
   *
   * @returns The offset behind its last brace; -1 where it is not known to be right.
   */
  read(text: Utf8, start: number): number {
    return this.line.read(text, start);
  }
}

const BOOL = new Words(['true', 'false']);

/** What is in the range of every type of its size; 64 bits are written in quotes. */
const SCALARS: Readonly<Record<ScalarType, Shape | undefined>> = {
  string: STRING,
  bool: BOOL,
  bytes: undefined,
  double: undefined,
  duration: undefined,
  int32: new Digits(9),
  uint32: new Digits(9),
  int64: new Quoted(new Digits(18)),
  uint64: new Quoted(new Digits(18)),
  timestamp: TIME,
};

/** Makes the shapes of a release from its descriptors. */
class Shapes {
  constructor(private readonly release: Release) {}

  /** A flow in its wrapper. */
  line(): Shape {
    const { fields } = message('GetFlowsResponse');
    return this.object(
      fields.filter(({ name, oneof }) => name === 'flow' || oneof === undefined),
      [],
    );
  }

  /** @param around The messages that this one is inside of. */
  private object(fields: readonly Field[], around: readonly string[]): Shape {
    const members: (MemberShape & { readonly oneof: string | undefined })[] = [];
    for (const { name, oneof, ...field } of fields) {
      const value = existsIn(this.release, field) ? this.value({ name, ...field }, around) : undefined;
      if (value === undefined) continue;
      const before = members.at(-1);
      // Of a oneof, one member may be there; they stand side by side.
      const isSame = before !== undefined && oneof !== undefined && before.oneof === oneof;
      members.push({ name, oneof, place: isSame ? before.place : members.length, value });
    }
    return new ObjectShape(members);
  }

  /** Undefined for a field whose values only the rules can judge. */
  private value({ type, repeated, grammar, values }: Field, around: readonly string[]): Shape | undefined {
    const one = grammar === undefined && values === undefined ? this.ofType(type, around) : undefined;
    return one && repeated ? new List(one) : one;
  }

  private ofType(type: ValueType, around: readonly string[]): Shape | undefined {
    switch (type.kind) {
      case 'scalar':
        return type.wrapper && type.scalar === 'bool' ? new Words(['true', 'false', 'null']) : SCALARS[type.scalar];
      case 'enum': {
        const known = enumType(type.enum).values.filter((row) => existsIn(this.release, row));
        const [first, ...others] = known.map(({ name }) => `"${name}"`);
        return first === undefined ? undefined : new Words([first, ...others]);
      }
      case 'message':
        if (type.message === 'CiliumEventType') return this.eventType();
        return around.includes(type.message) ? undefined : this.message(message(type.message), around);
      default:
        return undefined;
    }
  }

  private message({ name, fields, rest }: Message, around: readonly string[]): Shape | undefined {
    return rest === undefined ? this.object(fields, [...around, name]) : undefined;
  }

  /** The event types with their sub types. */
  private eventType(): Shape {
    const types = EVENT_TYPES.filter((row) => row.number > 0 && existsIn(this.release, row));
    return new EventTypeShape(
      new Map(
        types.map(({ number }) => {
          const subTypes = subTypesOf(number).filter((row) => existsIn(this.release, row));
          return [number, new Set(subTypes.map((row) => row.number))];
        }),
      ),
    );
  }
}
