import type { Bound } from '../document/bound.js';
import { unlessRefused } from '../filter/filter-error.js';
import { decodeFilters } from '../filter/index.js';
import { parseGoBool } from '../grammar/go-bool.js';
import type { Cursor } from '../syntax/cursor.js';
import { advice } from './advice.js';
import { asJsonText, isPlainData, rewriteText } from './rewrite.js';
import type { Fix, Problem } from './rule.js';

/**
 * What is wrong with a value of the CLI's configuration file that has not the type of its setting. The CLI (viper)
 * makes of it what it can and says nothing: most of what cannot be read counts as empty.
 */
export function cliMisfits(bound: Bound, value: Cursor): Problem[] | undefined {
  const { type, list, field } = bound;
  if (type.kind === 'json-text') return list ? filterList(bound, value) : filterItem(bound, value);
  if (list) return value.node.kind === 'seq' ? [] : textForList(field.name, value);
  if (type.kind === 'scalar' && type.scalar === 'bool') return bool(field.name, value);
  return undefined;
}

/** A list is what is meant; a text is cut at white space, anything else in its place is read as one or dropped. */
function filterList({ field: { name } }: Bound, value: Cursor): Problem[] | undefined {
  if (value.node.kind === 'seq') return [];
  if (value.node.kind !== 'scalar') return [dropped(`\`${name}\` takes a list, not a mapping`, value)];
  const text = value.string ?? value.source;
  const fault = firstFault(text);
  const fix: Fix = {
    title: 'Put it in a list',
    edits: [value.edit(value.node, `[${value.source}]`)],
    preferred: true,
  };
  const fixes = value.string === undefined || /[\n#]/.test(value.source) ? [] : [fix];
  if (fault === undefined) {
    const message = `\`${name}\` takes a list: the CLI cuts a text at white space, and reads each piece as filters. Put it in brackets.`;
    return [{ span: value.span, severity: 'hint', message, fixes }];
  }
  const message = `\`${name}\` takes a list: the CLI cuts a text at white space, and \`hubble observe\` stops (${fault}). Put it in brackets.`;
  return [{ span: value.span, severity: 'error', message, fixes }];
}

function firstFault(text: string): string | undefined {
  return unlessRefused(
    () => void text.split(/\s+/).map(decodeFilters),
    ({ message }) => message,
  );
}

function filterItem({ field: { name } }: Bound, value: Cursor): Problem[] | undefined {
  if (value.node.kind !== 'map' && value.node.kind !== 'seq') return undefined;
  const isMap = value.node.kind === 'map';
  const fix: Fix = {
    title: 'Write it as JSON in a string',
    edits: [value.edit(value.node, asJsonText(value))],
    preferred: true,
  };
  const fixes = isMap && isPlainData(value) ? [fix] : [];
  const what = `\`${name}\` takes JSON in a string, not ${isMap ? 'a mapping' : 'a list'}`;
  return [{ ...dropped(what, value), fixes }];
}

function dropped(what: string, value: Cursor): Problem {
  const message = `${what}: the CLI drops it without a word, and this filter does not apply.`;
  return { span: value.span, severity: 'warning', message, fixes: [] };
}

function textForList(name: string, value: Cursor): Problem[] {
  if (value.node.kind !== 'scalar') {
    const message = `\`${name}\` takes a list, not a mapping: the CLI reads it as empty, without a word.`;
    return [{ span: value.span, severity: 'warning', message, fixes: [] }];
  }
  const message = `\`${name}\` takes a list: the CLI cuts a text at white space. Put it in brackets.`;
  return [{ span: value.span, severity: 'hint', message, fixes: [] }];
}

/** `yes` and `on` are texts to the CLI, and what is no boolean is false. */
function bool(name: string, value: Cursor): Problem[] {
  const { scalar } = value;
  if (!scalar) return [isFalse(name, value, undefined)];
  const written = scalar.style === 'plain' ? value.source : String(scalar.value);
  if (/^(?:true|false)$/i.test(written) && scalar.style === 'plain') return [];
  const isCount = scalar.style === 'plain' && /^[-+]?\d+$/.test(written);
  const read = parseGoBool(written) ?? (isCount ? true : undefined);
  if (read !== undefined) {
    const word = String(read);
    const message = `\`${name}\` is true or false.${advice(word)}`;
    return [{ span: value.span, severity: 'hint', message, fixes: [change(value, word)] }];
  }
  const [, yes] = /^(?:(y|yes|on)|(?:n|no|off))$/i.exec(written) ?? [];
  return [isFalse(name, value, yes === undefined ? undefined : 'true')];
}

function isFalse(name: string, value: Cursor, word: string | undefined): Problem {
  return {
    span: value.span,
    severity: 'warning',
    message: `\`${name}\` takes true or false, and the CLI reads anything else as false, without a word.${advice(word ?? 'true or false')}`,
    fixes: word === undefined ? [] : [change(value, word)],
  };
}

function change(value: Cursor, word: string): Fix {
  const edit = value.scalar?.style === 'plain' ? rewriteText(value, word) : value.edit(value.node, word);
  return { title: `Change to ${word}`, edits: [edit], preferred: true };
}
