import { EVENT_TYPES } from '../tables/event-types.js';
import { existsIn } from '../tables/release.js';
import { advice } from './advice.js';
import { grammarRule } from './grammar-rule.js';
import { nearest } from './nearest.js';
import { wordsIn } from './words.js';

export const unknownMonitorEvent = grammarRule(
  {
    name: 'unknown-monitor-event',
    severity: 'warning',
    summary: 'A name in the list of monitor events that is not an event type: nothing is filtered then.',
    why:
      'The agent can keep Hubble from seeing some event types at all. If one name of the list is none, it warns and does not ' +
      'filter anything, so that Hubble sees every event, and the load is what it was. Names are those of `hubble observe --type`.',
    kinds: ['helm-values', 'cilium-config'],
  },
  {
    'event-types': (text, release) => {
      const names = EVENT_TYPES.filter((row) => row.number !== 0 && existsIn(release, row)).map(({ name }) => name);
      return wordsIn(text)
        .filter(({ word }) => !names.includes(word))
        .map(({ word, part }) => {
          const instead = nearest(word, names);
          const end = advice(instead, `Known: ${names.join(', ')}.`);
          return {
            message: `"${word}" is not an event type in Cilium ${release}: the agent warns and filters nothing at all.${end}`,
            part,
            ...(instead !== undefined && { instead }),
          };
        });
    },
  },
);
