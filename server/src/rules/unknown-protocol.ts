import { PROTOCOLS } from '../tables/protocols.js';
import { existsIn } from '../tables/release.js';
import { advice } from './advice.js';
import { cameWith } from './came-with.js';
import { cannotBuild, grammarRule } from './grammar-rule.js';
import { nearest } from './nearest.js';

export const unknownProtocol = grammarRule(
  {
    name: 'unknown-protocol',
    severity: 'error',
    summary: 'A protocol that filters do not know in the release at hand.',
    why:
      'A filter on protocols knows a closed list of names in L4 and L7 (`pkg/hubble/filters/protocol.go`), in any case. ' +
      'Anything else, `tls` and `grpc` among them, keeps the filter from being built: Hubble sees no such protocol.',
  },
  {
    protocol: (text, release) => {
      const row = PROTOCOLS.find(({ name }) => name === text.toLowerCase());
      if (row && existsIn(release, row)) return [];
      const known = PROTOCOLS.filter((other) => existsIn(release, other)).map(({ name }) => name);
      const instead = row ? undefined : nearest(text, known);
      const late = row ? ` It ${cameWith(row)}.` : '';
      const end = advice(instead, `Known: ${known.join(', ')}.`);
      return [
        {
          message: `"${text}" is not a protocol up to Cilium ${release}: ${cannotBuild(`unknown protocol: "${text}"`)}.${late}${end}`,
          ...(instead !== undefined && { instead }),
        },
      ];
    },
  },
);
