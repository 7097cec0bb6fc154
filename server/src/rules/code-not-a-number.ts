import { isObserved, onRefusal, type Bound } from '../document/bound.js';
import { codeValue } from '../document/code-value.js';
import type { Cursor } from '../syntax/cursor.js';
import { advice } from './advice.js';
import { codesOf, isCode } from './code-field.js';
import { replaceWith } from './replace-code.js';
import type { Problem, Rule } from './rule.js';

export const codeNotANumber: Rule = {
  name: 'code-not-a-number',
  severity: 'error',
  summary: 'A name or something else stands where Cilium reads the number of an event type or sub type.',
  why:
    'Cilium reads filters with protojson, which takes an `int32` as digits, or as digits in quotes, and nothing else. ' +
    'The names `drop` or `to-stack` belong to `hubble observe --type` and to what Hubble prints; a filter has only numbers. ' +
    'One name makes the whole filter unreadable, and with it everything that is decoded together with it.',
  about: isCode,
  check(bound) {
    const { value } = bound;
    if (!value) return [];
    const code = codeValue(value);
    if (code.form === 'name') return [named(bound, value, code.name)];
    return code.form === 'other' ? [notAnInteger(bound, value)] : [];
  },
};

function named(bound: Bound, value: Cursor, name: string): Problem {
  const wanted = name.trim().toLowerCase().replaceAll('_', '-');
  const row = codesOf(bound).find((code) => code.name.toLowerCase().replaceAll('_', '-') === wanted);
  return {
    span: value.span,
    message: `\`${bound.field.name}\` takes a number, not the name "${name}": ${refusal(bound)}.${advice(row?.number, 'Write its number.')}`,
    fixes: row ? [{ ...replaceWith(value, row), preferred: true }] : [],
  };
}

function notAnInteger(bound: Bound, value: Cursor): Problem {
  return {
    span: value.span,
    message: `\`${bound.field.name}\` takes a whole number of 32 bits: ${refusal(bound)}.`,
    fixes: [],
  };
}

function refusal(bound: Bound): string {
  if (isObserved(bound)) return '`hubble observe --input-file` cannot decode the line and skips it';
  return onRefusal(bound) ?? '';
}
