import { CLOCK, DAY_OF_EVERY_YEAR } from '../../grammar/time-patterns.js';
import type { Field, ScalarType, ValueType } from '../../schema/field.js';
import { enumType, message } from '../../schema/messages.js';
import { EVENT_TYPES } from '../../tables/event-types.js';
import { existsIn, type Release } from '../../tables/release.js';
import { subTypesOf } from '../../tables/sub-types.js';

/** What stands behind colons and commas: nothing, as Hubble writes it, or one space. */
export type Spacing = 'compact' | 'spaced';

/**
 * The pattern of a line in which no rule finds anything, made of the descriptors of a flow: the fields of the release
 * in the order of flow.proto, each at most once, with values that every rule lets pass. There is only one way in which
 * it can match a line, so that it fails as fast as it matches.
 *
 * @returns A sticky expression that ends with the last brace.
 */
export function linePattern(release: Release, spacing: Spacing): RegExp {
  const { fields } = message('GetFlowsResponse');
  const ofFlows = fields.filter(({ name, oneof }) => name === 'flow' || oneof === undefined);
  return new RegExp(new Writer(release, spacing === 'compact' ? '' : ' ?').object(ofFlows, []), 'y');
}

/** Escapes of one letter or of what is printed in ASCII; others are left to the parser. */
const ESCAPE = String.raw`\\(?:["\\/bfnrt]|u00[2-7][0-9a-fA-F])`;
const STRING = String.raw`"[^"\\\n]*(?:${ESCAPE}[^"\\\n]*)*"`;

/** In UTC as protojson writes it, with no more digits than Go reads; the 29th of February is left to the parser. */
const TIME = String.raw`"(?!0000)[0-9]{4}-${DAY_OF_EVERY_YEAR}T${CLOCK}(?:\.[0-9]{1,9})?Z"`;

/** What is in the range of every type of its size; 64 bits are written in quotes. */
const SCALARS: Readonly<Record<ScalarType, string | undefined>> = {
  string: STRING,
  bool: '(?:true|false)',
  bytes: undefined,
  double: undefined,
  duration: undefined,
  int32: digits(9),
  uint32: digits(9),
  int64: `"${digits(18)}"`,
  uint64: `"${digits(18)}"`,
  timestamp: TIME,
};

function digits(most: number): string {
  return `(?:0|[1-9][0-9]{0,${most - 1}})`;
}

class Writer {
  /** @param gap What may stand behind a colon or comma. */
  constructor(
    private readonly release: Release,
    private readonly gap: string,
  ) {}

  /** @param around The messages that this one is inside of. */
  object(fields: readonly Field[], around: readonly string[]): string {
    const members: { readonly oneof: string | undefined; readonly pattern: string }[] = [];
    for (const field of fields) {
      const value = existsIn(this.release, field) ? this.value(field, around) : undefined;
      if (value === undefined) continue;
      const { oneof } = field;
      const pattern = this.member(field.name, value);
      const before = members.at(-1);
      // Of a oneof, one member may be there; they are declared side by side.
      if (oneof !== undefined && before?.oneof === oneof) {
        members[members.length - 1] = { oneof, pattern: `${before.pattern}|${pattern}` };
      } else members.push({ oneof, pattern });
    }
    // A comma stands behind each member but the last.
    const all = members.map(({ pattern }) => String.raw`(?:(?:${pattern})(?:,${this.gap}|(?=\})))?`);
    return String.raw`\{${all.join('')}(?<!,${this.gap})\}`;
  }

  private member(name: string, value: string): string {
    return `"${name}":${this.gap}${value}`;
  }

  /** Undefined for a field whose values only the rules can judge. */
  private value({ type, repeated, grammar, values }: Field, around: readonly string[]): string | undefined {
    const one = grammar === undefined && values === undefined ? this.ofType(type, around) : undefined;
    return one && repeated ? String.raw`\[(?:${one}(?:,${this.gap}${one})*)?\]` : one;
  }

  private ofType(type: ValueType, around: readonly string[]): string | undefined {
    switch (type.kind) {
      case 'scalar':
        return type.wrapper && type.scalar === 'bool' ? '(?:true|false|null)' : SCALARS[type.scalar];
      case 'enum': {
        const known = enumType(type.enum).values.filter((row) => existsIn(this.release, row));
        return `"(?:${known.map(({ name }) => name).join('|')})"`;
      }
      case 'message':
        if (type.message === 'CiliumEventType') return this.eventType();
        return around.includes(type.message) ? undefined : this.message(type.message, around);
      default:
        return undefined;
    }
  }

  private message(name: string, around: readonly string[]): string | undefined {
    const { fields, rest } = message(name);
    return rest === undefined ? this.object(fields, [...around, name]) : undefined;
  }

  /** The event types with their sub types, by the numbers that exist. */
  private eventType(): string {
    const types = EVENT_TYPES.filter((row) => row.number > 0 && existsIn(this.release, row));
    const patterns = types.map(({ number }) => {
      const subTypes = subTypesOf(number).filter((row) => existsIn(this.release, row));
      if (subTypes.length === 0) return String(number);
      const subType = this.member('sub_type', `(?:${subTypes.map((row) => row.number).join('|')})`);
      return `${number}(?:,${this.gap}${subType})?`;
    });
    return String.raw`\{${this.member('type', `(?:${patterns.join('|')})`)}\}`;
  }
}
