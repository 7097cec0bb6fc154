import { onRefusal, type Bound } from '../document/bound.js';
import { ownerOf } from '../document/owner.js';
import { parseGoDuration } from '../grammar/duration.js';
import { grammarRule } from './grammar-rule.js';

export const invalidDuration = grammarRule(
  {
    name: 'invalid-duration',
    severity: 'error',
    summary: 'A text that is not a duration, as Go reads them: the unit is missing.',
    why:
      'Go reads durations with `time.ParseDuration`, which wants a unit behind every number: `30s`, `1h30m`. A bare number ' +
      'makes a flow log unreadable; the CLI takes it for nanoseconds.',
  },
  {
    duration: (text, _, bound) => {
      const refusal = onRefusal(bound);
      if ((text === '' && refusal === undefined) || parseGoDuration(text) !== undefined) return [];
      const instead = /^\d+$/.test(text) ? `${text}s` : undefined;
      const advice = instead ? `Write a unit, such as ${instead}.` : 'Write numbers with units, such as 30s or 1h30m.';
      return [
        {
          message: `"${text}" is not a duration: ${refusal ?? lenient(bound, instead !== undefined)}. ${advice}`,
          ...(instead && { instead }),
          ...(refusal === undefined && { severity: 'warning' as const }),
        },
      ];
    },
  },
);

function lenient(bound: Bound, isNumber: boolean): string {
  if (ownerOf(bound)?.name !== 'CliConfig') return 'Cilium cannot read it';
  return isNumber ? 'the CLI takes it for nanoseconds, without a word' : 'the CLI takes it for 0s, without a word';
}
