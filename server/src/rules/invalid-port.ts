import { parsePort } from '../grammar/port.js';
import { cannotBuild, grammarRule } from './grammar-rule.js';

export const invalidPort = grammarRule(
  {
    name: 'invalid-port',
    severity: 'error',
    summary: 'A text that is no port: a name, a range, several, or beyond 65535.',
  },
  {
    port: (text) => {
      const read = parsePort(text);
      if (read.ok) return [];
      const several = /[,-]/.test(text) ? ' Ranges and lists are not known: write one entry for each port.' : '';
      return [{ message: `"${text}" is no port from 0 to 65535: ${cannotBuild(read.error)}.${several}` }];
    },
  },
);
