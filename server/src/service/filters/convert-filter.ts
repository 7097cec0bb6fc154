import type { Bound } from '../../document/bound.js';
import type { HubbleDocument } from '../../document/hubble-document.js';
import { jsonOf } from '../../document/json-of.js';
import { quoted } from '../../rules/rewrite.js';
import type { Cursor } from '../../syntax/cursor.js';
import { columnOf } from '../../syntax/lines.js';
import type { TextEdit } from '../../syntax/place.js';
import { yamlOf } from '../../syntax/write-yaml.js';
import { filterAt } from './at-caret.js';

/** How a filter is written. */
export type FilterForm = 'YAML' | 'JSON in a string' | 'JSON on one line';

/** A filter in another form. */
export interface Converted {
  readonly form: FilterForm;
  readonly text: string;
  /** The edit that puts it in its place; undefined where Cilium does not take that form there. */
  readonly edit: TextEdit | undefined;
}

/**
 * The filter at a caret in its other form: what stands in lines of YAML as JSON, everything else as YAML. Where the
 * place takes only one form, and the filter has the other, it is that one. Undefined where there is no filter, or
 * writing it anew would lose a comment or a digit.
 */
export function convertFilterAt(document: HubbleDocument, offset: number): Converted | undefined {
  const filter = filterAt(document, offset);
  const inText = filter?.parent?.type.kind === 'json-text' && !filter.parent.list;
  const written = inText ? filter.parent : filter;
  const value = written?.value;
  // In JSON there is nothing but JSON.
  if (!written || value?.tree.language !== 'yaml') return undefined;
  const json = jsonIn(value);
  if (json === undefined) return undefined;
  const takesText = written.type.kind === 'json-text';
  const { node } = value;
  if (node.kind === 'map' && takesText) return replacing(value, 'JSON in a string', quoted('single', json));
  if (node.kind === 'map' && !node.flow) return replacing(value, 'JSON on one line', json);
  const column = columnOf(value.tree.text, node.start);
  if (!takesText && !isInBrackets(written)) return replacing(value, 'YAML', yamlOf(JSON.parse(json), column));
  return takesText ? { form: 'YAML', text: yamlOf(JSON.parse(json), 0), edit: undefined } : undefined;
}

function replacing(value: Cursor, form: FilterForm, text: string): Converted {
  return { form, text, edit: value.edit(value.node, text) };
}

/** The filter as JSON; undefined where that does not say all that is written. */
function jsonIn(value: Cursor): string | undefined {
  if (value.node.kind === 'map') return hasMore(value) ? undefined : faithful(jsonOf(value));
  const root = value.embedded('json');
  // What is half-typed, or stands behind the filter, would be lost.
  const isWhole = root?.node.kind === 'map' && isJson(value.string ?? '');
  return isWhole ? faithful(jsonOf(root)) : undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether a mapping has comments or anchors, which JSON has not. */
function hasMore({ source }: Cursor): boolean {
  return /(?:^|\s)#|(?:^|[\s[{,])[&*!]\w/.test(source);
}

/** JSON that is the same once it was read: no key stands twice, no number has too many digits. */
function faithful(json: string): string | undefined {
  return isJson(json) && JSON.stringify(JSON.parse(json)) === json ? json : undefined;
}

function isInBrackets({ parent }: Bound): boolean {
  const around = parent?.value?.node;
  return around !== undefined && around.kind !== 'scalar' && around.kind !== 'opaque' && around.flow;
}
