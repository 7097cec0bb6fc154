import { CelText, type CelMeaning } from '../../filter/cel/cel-text.js';
import { fieldType } from '../../filter/cel/environment.js';
import { FUNCTIONS } from '../../filter/cel/functions.js';
import { FLOW_VARIABLE } from '../../filter/cel/checker.js';
import { formatType, type CelType } from '../../filter/cel/types.js';
import type { Field } from '../../schema/field.js';
import { enumType, message } from '../../schema/messages.js';
import type { Span } from '../../syntax/node.js';
import { celFunction, celMacro, type CelWord } from '../../tables/cel-words.js';
import type { Release } from '../../tables/release.js';
import { describeEnumValue, enumValue } from './enum-value.js';
import { describeFieldOf } from './field.js';
import { code, codeBlock, paragraphs, prose } from './markdown.js';

/** What the word at an offset of a CEL expression stands for, and where the word stands in it. */
export function describeCelAt(
  source: string,
  at: number,
  release: Release,
): { readonly markdown: string; readonly part: Span } | undefined {
  const text = new CelText(source);
  const index = text.tokens.findIndex(({ offset, text: word }) => offset <= at && at < offset + word.length);
  const token = text.tokens[index];
  const meaning = text.meaning(index);
  const markdown = token && meaning && describeCel(token.text, meaning, release);
  return token && markdown
    ? { markdown, part: { start: token.offset, end: token.offset + token.text.length } }
    : undefined;
}

/** What a word of a CEL expression stands for; undefined for words that say it all. */
export function describeCel(word: string, meaning: CelMeaning, release: Release): string | undefined {
  switch (meaning.is) {
    case 'variable':
      return word === FLOW_VARIABLE
        ? paragraphs(`**${prose(word)}** · ${code('flow.Flow')}`, 'The flow that the filter is asked about.')
        : paragraphs(`**${prose(word)}**${typed(meaning.type)}`, 'Each member in turn of what the macro is called on.');
    case 'field':
      return describeCelField(meaning.message, meaning.field, release);
    case 'function':
      return describeCelWord(celFunction(word));
    case 'macro':
      return describeCelWord(celMacro(word));
    case 'enum': {
      const value = enumValue(meaning.enum, meaning.value);
      if (value) return describeEnumValue(meaning.enum, value, release);
      const names = enumType(meaning.enum).values.map(({ name }) => code(name));
      return paragraphs(`**${prose(meaning.enum)}** · enum`, `Its constants are ints: ${names.join(', ')}.`);
    }
    case 'type':
      return paragraphs(`**${prose(word)}** · type ${code(formatType(meaning.type))}`);
    case 'package':
      return paragraphs(
        `**flow** · package`,
        `The package of Hubble's messages and enums, in which names are looked up. The flow itself is ${code(FLOW_VARIABLE)}.`,
      );
    case 'keyword':
      return undefined;
  }
}

/** What a field is, and what its values are compared with. */
export function describeCelField(owner: string, field: Field, release: Release): string {
  return paragraphs(describeFieldOf(message(owner), field, release), comparison(field));
}

/** What a function or macro does and how it is written. */
export function describeCelWord(row: CelWord | undefined): string | undefined {
  if (!row) return undefined;
  const overloads = FUNCTIONS.get(row.name);
  const kind = overloads ? 'function' : 'macro';
  return paragraphs(`**${prose(row.name)}** · CEL ${kind}`, codeBlock('cel', row.use), prose(row.meaning));
}

function comparison(field: Field): string {
  const type = fieldType(field);
  const [single = type] = type.kind === 'list' ? type.parameters : [];
  const how =
    single.kind === 'uint'
      ? `: numbers beside it are unsigned, as in ${code('80u')}`
      : field.type.kind === 'enum'
        ? `: compare it with a constant of ${code(field.type.enum)}`
        : '';
  return `**In CEL:** ${code(formatType(type))}${how}.`;
}

function typed(type: CelType | undefined): string {
  return type ? ` · ${code(formatType(type))}` : '';
}
