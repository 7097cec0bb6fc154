import { CelText } from '../../filter/cel/cel-text.js';
import { endsOperand } from '../../filter/cel/chain.js';
import { fieldsOf, fieldType, FLOW_ENUMS } from '../../filter/cel/environment.js';
import { FUNCTIONS } from '../../filter/cel/functions.js';
import { formatType, type CelType } from '../../filter/cel/types.js';
import { assignableAll } from '../../filter/cel/unify.js';
import { enumType } from '../../schema/messages.js';
import type { Span } from '../../syntax/node.js';
import { CEL_FUNCTIONS, CEL_MACROS } from '../../tables/data/cel-words.js';
import type { CelWord } from '../../tables/cel-words.js';
import { existsIn, type Release } from '../../tables/release.js';
import { describeCel, describeCelField, describeCelWord } from '../describe/cel.js';
import { describeEnumValue } from '../describe/enum-value.js';
import { COMPLETION_KIND, type Choice } from './choice.js';

/** What may stand at an offset of a CEL expression, and the word in whose place it is written. */
export function celChoices(
  source: string,
  at: number,
  release: Release,
): { readonly choices: readonly Choice[]; readonly part: Span } | undefined {
  const text = new CelText(source);
  const typed = /(?<!\w)\d*([A-Za-z_]\w*)$/.exec(source.slice(0, at))?.[1] ?? '';
  const rest = /^\w*/.exec(source.slice(at))?.[0] ?? '';
  const part = { start: at - typed.length, end: at + rest.length };
  const index = text.tokens.findIndex(({ offset }) => offset >= part.start);
  const here = index < 0 ? text.tokens.length : index;
  const before = text.tokens[here - 1];
  const isInToken = before !== undefined && before.offset + before.text.length > part.start;
  if (isInToken || text.strays.some((stray) => stray < at) || isInComment(source, before, at)) return undefined;
  if (before?.text === '.') return { choices: memberChoices(text, here - 1, release), part };
  if (endsOperand(before)) return undefined;
  return { choices: [...expected(text, here, release), ...rootChoices(text, here, release)], part };
}

function isInComment(source: string, before: CelText['tokens'][number] | undefined, at: number): boolean {
  const gap = source.slice(before ? before.offset + before.text.length : 0, at);
  return gap.includes('//', gap.lastIndexOf('\n') + 1);
}

/** Behind a dot: fields, functions and macros of what stands in front of it, or constants of an enum. */
function memberChoices(text: CelText, dot: number, release: Release): Choice[] {
  const left = text.meaning(dot - 1);
  if (left?.is === 'enum' && left.value === undefined) return constants(left.enum, '', release);
  if (left?.is === 'package') return enumChoices(release);
  const type = text.typeBefore(dot);
  return type ? [...fieldChoices(type, release), ...callChoices(type)] : [];
}

function fieldChoices(type: CelType, release: Release): Choice[] {
  if (type.kind !== 'message') return [];
  const owner = type.name.slice('flow.'.length);
  const fields = fieldsOf(type).filter((field) => existsIn(release, field));
  return [...fields.filter((field) => !field.deprecated), ...fields.filter((field) => field.deprecated)].map(
    (field) => ({
      ...choice(field.name, formatType(fieldType(field)), () => describeCelField(owner, field, release)),
      kind: COMPLETION_KIND.field,
      ...(field.deprecated && { deprecated: true as const }),
    }),
  );
}

/** What can be called on a value of a type. */
function callChoices(type: CelType): Choice[] {
  const fits = ({ name }: CelWord): boolean =>
    (FUNCTIONS.get(name) ?? []).some(
      ({ member, args: [target] }) => member && target && assignableAll(new Map(), [type], [target]) !== undefined,
    );
  const isRange = type.kind === 'list' || type.kind === 'map';
  const macros = isRange ? CEL_MACROS.filter(({ name }) => name !== 'has') : [];
  return [...macros, ...CEL_FUNCTIONS.filter(fits)].map(callable);
}

/** Where a new operand begins. */
function rootChoices(text: CelText, index: number, release: Release): Choice[] {
  const variables = text.variablesAt(index).map(([name, type]) => ({
    ...choice(name, type ? formatType(type) : '', () => describeCel(name, { is: 'variable', type }, release) ?? ''),
    kind: COMPLETION_KIND.variable,
  }));
  const called = CEL_FUNCTIONS.filter(({ name }) => FUNCTIONS.get(name)?.some(({ member }) => !member));
  const words = ['true', 'false'].map((word) => choice(word, 'bool', () => ''));
  const has = CEL_MACROS.filter(({ name }) => name === 'has');
  return [...variables, ...[...has, ...called].map(callable), ...enumChoices(release), ...words];
}

/** The constants of the enum that an operator in front compares with. */
function expected(text: CelText, index: number, release: Release): Choice[] {
  const { tokens } = text;
  let at = index - 1;
  if (tokens[at]?.text === '[' || tokens[at]?.text === ',') {
    while (at >= 0 && tokens[at]?.text !== '[') at--;
    if (tokens[--at]?.text !== 'in') return [];
  }
  const left = ['==', '!=', 'in'].includes(tokens[at]?.text ?? '') ? text.meaning(at - 1) : undefined;
  if (left?.is !== 'field' || left.field.type.kind !== 'enum') return [];
  return constants(left.field.type.enum, `${left.field.type.enum}.`, release);
}

function constants(enumName: string, before: string, release: Release): Choice[] {
  return enumType(enumName)
    .values.filter((row) => existsIn(release, row))
    .map((row) => ({
      ...choice(before + row.name, `${row.number} · ${enumName}`, () => describeEnumValue(enumName, row, release)),
      kind: COMPLETION_KIND.enumMember,
      ...(row.deprecated && { deprecated: true as const }),
    }));
}

function enumChoices(release: Release): Choice[] {
  return FLOW_ENUMS.map((name) => ({
    ...choice(name, 'enum', () => describeCel(name, { is: 'enum', enum: name }, release) ?? ''),
    kind: COMPLETION_KIND.enum,
  }));
}

function callable(row: CelWord): Choice {
  return {
    ...choice(row.name, row.use, () => describeCelWord(row) ?? ''),
    text: `${row.name}(`,
    kind: COMPLETION_KIND.function,
  };
}

function choice(name: string, detail: string, documentation: () => string): Choice {
  return { label: name, detail, documentation, words: name, text: name, kind: COMPLETION_KIND.value };
}
