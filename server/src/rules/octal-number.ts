import { isObserved } from '../document/bound.js';
import { isIntegerType } from '../filter/protojson/integer.js';
import { WITH_FILTERS } from './kinds.js';
import type { Rule } from './rule.js';

export const octalNumber: Rule = {
  name: 'octal-number',
  severity: 'warning',
  summary: 'A number of YAML with a leading zero: it is read as octal.',
  why: 'Cilium reads YAML 1.1, where `010` is 8 and `0133` is 91.',
  kinds: WITH_FILTERS,
  about: (type, _field, list) =>
    !list && (type.kind === 'integer' || type.kind === 'event-type' || type.kind === 'sub-type' || isInteger(type)),
  check(bound) {
    const { value } = bound;
    if (value?.tree.language !== 'yaml' || value.scalar?.style !== 'plain' || isObserved(bound)) return [];
    const number = value.scalar.value;
    const digits = /^0[0-7]+$/.test(value.source) ? value.source.replace(/^0+(?=.)/, '') : undefined;
    if (digits === undefined || typeof number !== 'number' || String(number) === digits) return [];
    return [
      {
        span: value.span,
        message: `With a leading zero this is octal: Cilium reads ${value.source} as ${number}. Write ${digits}, or ${number} to say so.`,
        fixes: [digits, String(number)].map((text) => ({
          title: `Change to ${text}`,
          edits: [value.edit(value.node, text)],
        })),
      },
    ];
  },
};

function isInteger(type: Parameters<Rule['about']>[0]): boolean {
  return type.kind === 'scalar' && isIntegerType(type.scalar);
}
