import { EVENT_TYPES } from '../tables/event-types.js';
import { existsIn } from '../tables/release.js';
import { grammarRule, wordsIn } from './grammar-rule.js';
import { nearest } from './nearest.js';

export const unknownMonitorEvent = grammarRule(
  {
    name: 'unknown-monitor-event',
    severity: 'warning',
    summary: 'A name in the list of monitor events that is no event type: nothing is filtered then.',
  },
  {
    'event-types': (text, release) => {
      const names = EVENT_TYPES.filter((row) => row.number !== 0 && existsIn(release, row)).map(({ name }) => name);
      return wordsIn(text)
        .filter(({ word }) => !names.includes(word))
        .map(({ word, part }) => {
          const instead = nearest(word, names);
          const advice = instead === undefined ? ` Known are ${names.join(', ')}.` : ` Write ${instead}.`;
          return {
            message: `"${word}" is no event type in Cilium ${release}: the agent warns and filters nothing at all.${advice}`,
            part,
            ...(instead !== undefined && { instead }),
          };
        });
    },
  },
);
