import { codeValue } from '../document/code-value.js';
import { isCode } from './code-field.js';
import type { Rule } from './rule.js';

export const quotedCode: Rule = {
  name: 'quoted-code',
  severity: 'info',
  summary: 'The number of an event type or sub type stands in quotes.',
  why:
    'protojson takes a number in quotes for the number, so that the filter works. No tool of Hubble writes it like that, ' +
    'and whoever reads it next will wonder whether a text is compared.',
  about: isCode,
  check(bound) {
    const { value } = bound;
    if (!value) return [];
    const code = codeValue(value);
    if (code.form !== 'quoted') return [];
    const number = String(code.number);
    return [
      {
        span: value.span,
        message:
          `\`${bound.field.name}\` is a number: Cilium takes ${value.source} for ${number}, ` +
          `but every Hubble tool writes it without quotes. Write ${number}.`,
        fixes: [
          { title: `Remove the quotes around ${number}`, edits: [value.edit(value.node, number)], preferred: true },
        ],
      },
    ];
  },
};
