import { parsePort } from '../grammar/port.js';
import { fateOf } from './fate.js';
import { cannotBuild, grammarRule } from './grammar-rule.js';

/** What comes of a port that is none in the values of the chart: that of Relay (`hubble.relay.listenPort`). */
const NO_LISTENER = 'nothing can listen on it';

export const invalidPort = grammarRule(
  {
    name: 'invalid-port',
    severity: 'error',
    summary: 'A text that is not a port: a name, a range, several, or beyond 65535.',
    why:
      'Ports of a filter are texts, each one number (`strconv.ParseUint` in `pkg/hubble/filters/port.go`). Names such as ' +
      '`http`, ranges and lists are for other tools; Hubble cannot build a filter with them. One entry for each port is a list.',
  },
  {
    port: (text, _release, bound) => {
      const read = parsePort(text);
      if (read.ok) return [];
      if (fateOf(bound) === 'lenient') return [{ message: `"${text}" is not a port from 0 to 65535: ${NO_LISTENER}.` }];
      const several = /[,-]/.test(text) ? ' Ranges and lists are not known: write one entry for each port.' : '';
      return [{ message: `"${text}" is not a port from 0 to 65535: ${cannotBuild(read.error)}.${several}` }];
    },
  },
);
