import type { Field, Message, ScalarType, ValueType } from '../schema/field.js';
import { enumType, message } from '../schema/messages.js';
import type { Span } from '../syntax/node.js';
import { EVENT_TYPES } from '../tables/event-types.js';
import { existsIn, type Release } from '../tables/release.js';
import { subTypesOf } from '../tables/sub-types.js';

/**
 * Tells lines of a flow log in which no rule finds anything, without parsing them: by one regular expression that is made
 * of the descriptors of a flow. It knows the form that Hubble writes: the fields of the release in the order of flow.proto,
 * each once, with values that every rule lets pass. A line of any other form is not thereby wrong, only not known to be
 * right.
 */
export class CleanLine {
  private readonly plain: RegExp;
  private readonly escaped: RegExp;

  constructor(release: Release) {
    this.plain = new RegExp(new Pattern(release, PLAIN).line(), 'y');
    this.escaped = new RegExp(new Pattern(release, ESCAPED).line(), 'y');
  }

  /** Whether a part of a text is a line that is known to be right. */
  test(text: string, span: Span): boolean {
    if (fills(this.plain, text, span)) return true;
    const escape = text.indexOf('\\', span.start);
    return escape >= 0 && escape < span.end && fills(this.escaped, text, span);
  }
}

function fills(pattern: RegExp, text: string, { start, end }: Span): boolean {
  pattern.lastIndex = start;
  return pattern.test(text) && pattern.lastIndex === end;
}

/** A string without escapes: three times as fast as one that may have some. */
const PLAIN = String.raw`"[^"\\\n]*"`;
/** Escapes of control characters are left to the parser, and so is everything beyond ASCII that is escaped. */
const ESCAPED = String.raw`"[^"\\\n]*(?:\\(?:["\\/bfnrt]|u00[2-7][0-9a-fA-F])[^"\\\n]*)*"`;
const DAY = '(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)';
const TIME = String.raw`"[0-9]{4}-${DAY}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,9})?Z"`;

/** What is in the range of every type of its size; 64 bits are written in quotes. */
const SCALARS: Readonly<Record<Exclude<ScalarType, 'string'>, string | undefined>> = {
  bool: '(?:true|false)',
  bytes: undefined,
  double: undefined,
  duration: undefined,
  int32: '(?:0|[1-9][0-9]{0,8})',
  uint32: '(?:0|[1-9][0-9]{0,8})',
  int64: '"(?:0|[1-9][0-9]{0,17})"',
  uint64: '"(?:0|[1-9][0-9]{0,17})"',
  timestamp: TIME,
};

class Pattern {
  constructor(
    private readonly release: Release,
    private readonly string: string,
  ) {}

  /** A flow in its wrapper. */
  line(): string {
    const { fields } = message('GetFlowsResponse');
    return this.object(
      fields.filter(({ name, oneof }) => name === 'flow' || oneof === undefined),
      [],
    );
  }

  /** @param around The messages that this one is inside of. */
  private object(fields: readonly Field[], around: readonly string[]): string {
    const members: { readonly oneof: string | undefined; readonly pattern: string }[] = [];
    for (const field of fields) {
      const value = existsIn(this.release, field) ? this.value(field, around) : undefined;
      if (value === undefined) continue;
      const pattern = `"${field.name}": ?${value}${SEPARATOR}`;
      const before = members.at(-1);
      // Of a oneof, one member may be there; they stand side by side.
      if (field.oneof !== undefined && before?.oneof === field.oneof)
        members[members.length - 1] = { oneof: field.oneof, pattern: `${before.pattern}|${pattern}` };
      else members.push({ oneof: field.oneof, pattern });
    }
    return String.raw`\{${members.map(({ pattern }) => `(?:${pattern})?`).join('')}\}`;
  }

  /** Undefined for a field whose values only the rules can judge. */
  private value({ type, repeated, grammar, values }: Field, around: readonly string[]): string | undefined {
    const one = grammar === undefined && values === undefined ? this.ofType(type, around) : undefined;
    if (one === undefined || !repeated) return one;
    return String.raw`\[(?:${one}(?:, ?${one})*)?\]`;
  }

  private ofType(type: ValueType, around: readonly string[]): string | undefined {
    switch (type.kind) {
      case 'scalar':
        if (type.scalar === 'string') return this.string;
        return type.wrapper && type.scalar === 'bool' ? '(?:true|false|null)' : SCALARS[type.scalar];
      case 'enum': {
        const known = enumType(type.enum).values.filter((row) => existsIn(this.release, row));
        return `"(?:${known.map(({ name }) => name).join('|')})"`;
      }
      case 'message':
        if (type.message === 'CiliumEventType') return this.eventType();
        return around.includes(type.message) ? undefined : this.message(message(type.message), around);
      default:
        return undefined;
    }
  }

  private message({ name, fields, rest }: Message, around: readonly string[]): string | undefined {
    return rest === undefined ? this.object(fields, [...around, name]) : undefined;
  }

  /** The event types with their sub types. */
  private eventType(): string {
    const types = EVENT_TYPES.filter((row) => row.number > 0 && existsIn(this.release, row)).map(({ number }) => {
      const subTypes = subTypesOf(number).filter((row) => existsIn(this.release, row));
      const subType = subTypes.map((row) => row.number).join('|');
      return subTypes.length === 0 ? String(number) : `${number}(?:, ?"sub_type": ?(?:${subType})(?![0-9]))?`;
    });
    return String.raw`\{"type": ?(?:${types.join('|')})\}`;
  }
}

/** Between two members, or in front of the closing bracket. */
const SEPARATOR = String.raw`(?:, ?(?=")|(?=\}))`;
