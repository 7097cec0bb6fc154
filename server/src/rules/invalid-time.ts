import { onRefusal } from '../document/bound.js';
import { parseGoTime } from '../grammar/time.js';
import { advice } from './advice.js';
import { grammarRule } from './grammar-rule.js';

export const invalidTime = grammarRule(
  {
    name: 'invalid-time',
    severity: 'error',
    summary: 'A text that is not a time with a zone, as RFC 3339 has it.',
    why:
      'The end of a flow log and the times of a flow are decoded as RFC 3339, which has a date, a time and a zone: ' +
      '`2026-03-05T12:00:00Z`. Without the zone, or with a blank for the `T`, the whole file is refused and the agent keeps the ' +
      'last one that it could read.',
  },
  {
    time: (text, _, bound) => {
      if (parseGoTime(text)) return [];
      const instead = completed(text.trim());
      return [
        {
          message: `"${text}" is not an RFC 3339 time: ${onRefusal(bound) ?? 'Cilium cannot read it'}.${advice(instead ?? 'it as 2026-03-05T12:00:00Z')}`,
          ...(instead && { instead }),
        },
      ];
    },
  },
);

/** The time in UTC that a date, or a date and time without zone, was meant to be. */
function completed(text: string): string | undefined {
  const [, date, time = '00:00:00'] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?))?$/.exec(text) ?? [];
  if (date === undefined) return undefined;
  const whole = `${date}T${time.length === 5 ? `${time}:00` : time}Z`;
  return parseGoTime(whole) ? whole : undefined;
}
