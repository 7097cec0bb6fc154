import { parseStatusPrefix } from '../grammar/http-status.js';
import { advice } from './advice.js';
import { cannotBuild, grammarRule } from './grammar-rule.js';

export const invalidHttpStatus = grammarRule(
  {
    name: 'invalid-http-status',
    severity: 'error',
    summary: 'A text that is neither a status code (`404`) nor the start of one (`40+`, `5+`).',
    why:
      'A status of a filter is three digits, 100 to 599, or one or two digits and a plus for all that begin so ' +
      '(`pkg/hubble/filters/http.go`). `4xx` and `>=500` are how other tools say it; Hubble cannot build a filter with them.',
  },
  {
    'http-status': (text) => {
      const read = parseStatusPrefix(text);
      if (read.ok) return [];
      const start = /^([1-5]\d?)[xX*]*$/.exec(text)?.[1];
      const instead = start === undefined ? undefined : `${start}+`;
      return [
        {
          message: `"${text}" is neither a status code from 100 to 599 nor the start of one: ${cannotBuild(read.error)}.${advice(instead)}`,
          ...(instead !== undefined && { instead }),
        },
      ];
    },
  },
);
