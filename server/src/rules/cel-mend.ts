import type { CelIssue } from '../filter/cel/cel-error.js';
import type { CelText } from '../filter/cel/cel-text.js';
import { FLOW_VARIABLE } from '../filter/cel/checker.js';
import { fieldsOf } from '../filter/cel/environment.js';
import type { CelToken } from '../filter/cel/tokens.js';
import { enumType } from '../schema/messages.js';
import type { Span } from '../syntax/node.js';
import { nearest } from './nearest.js';

/** What to write, and where. */
export interface CelMend {
  readonly instead: string;
  readonly mend: Span;
}

/** What was meant where an expression does not compile; undefined where it is not certain. */
export function celMend(text: CelText, { offset, message }: CelIssue): CelMend | undefined {
  const at = text.tokens.findIndex((token) => token.offset === offset);
  if (at < 0) return undefined;
  const [, undeclared] = /^undeclared reference to '([^']*)'/.exec(message) ?? [];
  if (undeclared !== undefined) return variable(text, at, undeclared);
  const [, missing] = /^undefined field '([^']*)'/.exec(message) ?? [];
  if (missing !== undefined) return fieldName(text, at, missing);
  const [, first, second] =
    /^found no matching overload for '(?:_.*_|@in)' applied to '\((.*), (.*)\)'$/.exec(message) ?? [];
  if (first === 'uint' && second === 'int') return unsigned(text, at + 1, at + 1);
  if (first === 'int' && second === 'uint') return unsigned(text, at - 1, at - 1);
  if (first === 'uint' && second === 'list(int)') return unsigned(text, at + 1, closing(text.tokens, at + 1));
  if (first === 'int' && second === 'string') return constant(text, at);
  return undefined;
}

/** `flow` is the name of the package: the flow itself is `_flow`. */
function variable({ tokens }: CelText, at: number, name: string): CelMend | undefined {
  const token = tokens[at];
  return token?.text === name && /^flows?$/i.test(name) ? { instead: FLOW_VARIABLE, mend: spanOf(token) } : undefined;
}

function fieldName(text: CelText, at: number, name: string): CelMend | undefined {
  const token = text.tokens[at + 1];
  const type = text.typeBefore(at);
  if (token?.text !== name || type?.kind !== 'message') return undefined;
  const wanted = nearest(
    name,
    fieldsOf(type).map((field) => field.name),
  );
  return wanted === undefined ? undefined : { instead: wanted, mend: spanOf(token) };
}

/** Puts a `u` behind every number of a part that is an operand as a whole. */
function unsigned({ tokens, source }: CelText, first: number, last: number): CelMend | undefined {
  const [before, start, end, after] = [tokens[first - 1], tokens[first], tokens[last], tokens[last + 1]];
  if (!start || !end || binds(before, start) || binds(after, start)) return undefined;
  const inside = tokens.slice(first, last + 1);
  if (!inside.every(({ kind, text }) => kind === 'int' || '[],'.includes(text))) return undefined;
  const span = { start: start.offset, end: end.offset + end.text.length };
  const instead = inside
    .map((token, at) => {
      const next = inside[at + 1];
      const gap = next ? source.slice(token.offset + token.text.length, next.offset) : '';
      return token.text + (token.kind === 'int' ? 'u' : '') + gap;
    })
    .join('');
  return { instead, mend: span };
}

/** The constant of an enum in place of its name in quotes. */
function constant(text: CelText, at: number): CelMend | undefined {
  const literal = text.tokens[at + 1];
  const left = text.meaning(at - 1);
  if (literal?.kind !== 'string' || left?.is !== 'field' || left.field.type.kind !== 'enum') return undefined;
  const name = literal.text.replace(/^["']+|(?<!["'])["']+$/g, '');
  const known = enumType(left.field.type.enum).values.find((value) => value.name === name.toUpperCase());
  return known && { instead: `${left.field.type.enum}.${known.name}`, mend: spanOf(literal) };
}

/** Whether a token next to a number makes it a part of a larger operand. */
function binds(token: CelToken | undefined, beside: CelToken): boolean {
  if (token?.kind !== 'symbol') return false;
  return ['+', '-', '*', '/', '%', '.'].includes(token.text) || (token.text === '[' && token.offset > beside.offset);
}

function closing(tokens: readonly CelToken[], open: number): number {
  return tokens.findIndex(({ text }, at) => at > open && text === ']');
}

function spanOf({ offset, text }: CelToken): Span {
  return { start: offset, end: offset + text.length };
}
