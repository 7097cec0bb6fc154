import type { Field } from '../../schema/field.js';
import type { HubbleEvent } from '../flow.js';
import type { ProtoMessage, ProtoValue } from '../protojson/proto-value.js';
import { valueFromPrinted } from './from-printed.js';
import type { FieldPath } from './printed-pattern.js';

/**
 * Messages and lists that come again and again are kept by their text, as long as it is short and there are not too
 * many.
 */
const MAX_KEPT = 2000;
const MAX_KEPT_TEXT = 300;

type Writable = Record<string, ProtoValue>;

/** Makes the event of a line, with no more in it than the groups of its pattern hold. */
export class Projection {
  private readonly kept: readonly Map<string, ProtoValue>[];

  constructor(private readonly groups: readonly FieldPath[]) {
    this.kept = groups.map(() => new Map<string, ProtoValue>());
  }

  /** @param found what the pattern found, in Latin-1 */
  event(found: readonly (string | undefined)[]): HubbleEvent {
    const event: Writable = {};
    for (let at = 0; at < this.groups.length; at++) {
      const path = this.groups[at];
      const text = found[at + 1];
      if (!path || text === undefined) continue;
      const field = path.at(-1);
      if (!field) event.flow = {};
      else parentOf(event, path)[field.name] = text === '' ? {} : this.value(field, text, this.kept[at]);
    }
    return event;
  }

  private value(field: Field, text: string, kept?: Map<string, ProtoValue>): ProtoValue {
    const { type, repeated } = field;
    if (type.kind === 'scalar' && type.scalar === 'string' && !repeated && IS_PLAIN.test(text))
      return text.slice(1, -1);
    if (!kept || type.kind === 'scalar' || text.length > MAX_KEPT_TEXT) return read(field, text);
    const known = kept.get(text);
    if (known !== undefined) return known;
    const value = read(field, text);
    if (kept.size >= MAX_KEPT) kept.clear();
    // The text is a part of a large one, which the key must not keep alive.
    kept.set(JSON.parse(JSON.stringify(text)) as string, value);
    return value;
  }
}

const IS_PLAIN = /^[^\\\x80-\xff]*$/;

function read(field: Field, latin1: string): ProtoValue {
  const text = IS_PLAIN.test(latin1) ? latin1 : utf8Of(latin1);
  return valueFromPrinted(field, JSON.parse(text));
}

function utf8Of(latin1: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    Uint8Array.from(latin1, (character) => character.charCodeAt(0)),
  );
}

/** The message that the last field of a path is in; it is there, as its own group comes first. */
function parentOf(event: Writable, path: FieldPath): Writable {
  let parent = event.flow as ProtoMessage;
  for (let at = 0; at + 1 < path.length; at++) parent = parent[path[at]?.name ?? ''] as ProtoMessage;
  return parent as Writable;
}
