import { repeatFlag } from '../document/command-edits.js';
import { refusalOf } from '../filter/flags/refusal.js';
import { flagOf } from '../schema/observe-flags.js';
import { COMMAND_LINES, isFlagList } from './command-flags.js';
import type { Rule } from './rule.js';

export const flagTakesOneValue: Rule = {
  name: 'flag-takes-one-value',
  severity: 'warning',
  summary: 'A list with commas behind a flag of `hubble observe` that takes one value.',
  why:
    'Most filter flags take one value and may be repeated; values of the same flag are alternatives. A list with commas is taken for ' +
    'one value. Names of verdicts, reasons and types are refused by the CLI, ports and addresses by the server; a pod or a ' +
    'namespace with a comma in its name just never comes by.',
  kinds: COMMAND_LINES,
  about: (_, field, list) => !list && flagOf(field) !== undefined,
  check(bound) {
    const { field, value, key } = bound;
    const text = value?.string;
    const flag = flagOf(field);
    if (!value || !key || !flag || text === undefined || !isFlagList(field, text)) return [];
    const parts = text.split(/,\s?/);
    const refused = refusalOf([`--${flag.name}=${text}`])?.reason !== undefined;
    const effect = refused
      ? '`hubble observe` refuses the command line'
      : 'no flow has it, or the server refuses the filter';
    const edits = repeatFlag(bound, parts);
    return [
      {
        span: value.span,
        ...(refused && { severity: 'error' as const }),
        message: `\`--${flag.name}\` takes "${text}" for one value: ${effect}. Write the flag once for each.`,
        fixes: edits ? [{ title: `Repeat --${flag.name} for each`, edits: [edits], preferred: true }] : [],
      },
    ];
  },
};
