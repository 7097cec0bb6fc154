import { children, type Bound } from '../document/bound.js';
import { boundAt } from '../document/bound-at.js';
import { grammarText } from '../document/grammar-text.js';
import type { HubbleDocument } from '../document/hubble-document.js';
import type { Span } from '../syntax/node.js';
import type { Release } from '../tables/release.js';
import { describeField } from './describe/field.js';
import { describeFilterValue } from './describe/filter-value.js';
import { describeFilter } from './describe/filter.js';
import { paragraphs } from './describe/markdown.js';
import { describeMessage } from './describe/message.js';
import { describeValue } from './describe/value.js';
import { describeWordAt } from './describe/word-at.js';

/** An explanation, and the part of the file that it is of. */
export interface Hover {
  readonly markdown: string;
  readonly span: Span;
}

/** What the key or value at an offset of the file means; undefined where we have nothing to say. */
export function hover(document: HubbleDocument, offset: number, release: Release): Hover | undefined {
  const found = boundAt(document, offset);
  if (!found) return undefined;
  const { bound, on, span } = found;
  if (on === 'value' && bound.value?.node.kind === 'map') return atBrace(bound, span, offset, release);
  if (on === 'value' && bound.value?.node.kind === 'seq') return atDash(bound, offset);
  if (on === 'value' && bound.type.kind === 'json-text') return atQuote(bound, span, offset);
  const word = on === 'value' ? atWord(bound, offset, release) : undefined;
  if (word) return word;
  const markdown = describe(bound, on, release);
  return markdown === undefined ? undefined : { markdown, span };
}

/** A word of a text that has several is described by what it stands for in there. */
function atWord(bound: Bound, offset: number, release: Release): Hover | undefined {
  const { grammar } = bound.field;
  const words = grammar && grammarText(bound, grammar);
  if (!words) return undefined;
  const { text, place } = words;
  const found = describeWordAt(grammar, text, place.fromFile(offset), release);
  if (!found) return undefined;
  const { start, end } = found.part;
  return { markdown: found.markdown, span: { start: place.toFile(start), end: place.toFile(end) } };
}

/** The opening brace of a mapping stands for it as a whole. */
function atBrace(bound: Bound, { start }: Span, offset: number, release: Release): Hover | undefined {
  const isFlow = bound.value?.node.kind === 'map' && bound.value.node.flow;
  const markdown = isFlow && offset <= start + 1 ? describeMessage(bound, release) : undefined;
  return markdown ? { markdown, span: { start, end: start + 1 } } : undefined;
}

/** The quote, or the sign of a block scalar, that a text of filters opens with stands for them. */
function atQuote(bound: Bound, { start }: Span, offset: number): Hover | undefined {
  const markdown = offset <= start + 1 ? describeFilter(bound) : '';
  return markdown === '' ? undefined : { markdown, span: { start, end: start + 1 } };
}

/** The dash of a filter in a list stands for the filter. */
function atDash(bound: Bound, offset: number): Hover | undefined {
  const { value } = bound;
  const items = value?.node.kind === 'seq' && !value.node.flow ? value.node.items : [];
  const dash = items
    .map(({ start }) => value?.fileSpan({ start, end: start + 1 }))
    .find((span) => span && span.start <= offset && offset <= span.end);
  const [item] = dash ? children(bound, dash).slice(-1) : [];
  const markdown = item ? describeFilter(item) : '';
  return dash && markdown !== '' ? { markdown, span: dash } : undefined;
}

/** A value is described by what it stands for, a key by its field; a key whose value is a code by both. */
function describe(bound: Bound, on: 'key' | 'value', release: Release): string | undefined {
  const { kind } = bound.type;
  if (on === 'key') {
    if (kind === 'event-type' || kind === 'sub-type')
      return paragraphs(describeValue(bound, release), describeField(bound, release));
    return paragraphs(describeMessage(bound, release)) || describeField(bound, release);
  }
  if (!bound.value?.scalar || bound.field.name === '') return undefined;
  if (!isPlain(bound)) return describeValue(bound, release);
  return describeValue(bound, release) ?? paragraphs(describeFilterValue(bound), describeField(bound, release));
}

/** Whether the text is the value itself: a JSON text has things inside that are described one by one. */
function isPlain({ type }: Bound): boolean {
  return type.kind !== 'json-text' && type.kind !== 'message';
}
