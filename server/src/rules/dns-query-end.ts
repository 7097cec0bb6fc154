import { parseRe2 } from '../grammar/re2.js';
import { fieldsNamed } from './filter-fields.js';
import { grammarRule } from './grammar-rule.js';
import { WITH_FILTERS } from './kinds.js';

const FIELDS = fieldsNamed('FlowFilter', ['dns_query']);

/** Escapes whose last letter stands for something else, which may be a dot: `\x2e`, `\Q.\E`, `\p{Po}`. */
const OTHER_LETTERS = /\\[xQEpP0-7]/;

export const dnsQueryEnd = grammarRule(
  {
    name: 'dns-query-end',
    severity: 'warning',
    summary: 'A `dns_query` whose end is anchored in front of the dot that every recorded name ends with.',
    why:
      'Hubble records the names of DNS queries as they are asked, fully qualified: `example.com.` with a dot at the ' +
      'end.',
    kinds: WITH_FILTERS,
  },
  {
    re2(text, _release, { field }) {
      // A letter, or a group of such names, in front of the last `$`: nothing that could be a dot.
      const end = FIELDS.has(field) ? /(?:^|[^\\])(?:\\\\)*[A-Za-z0-9_-](\))?\$$/.exec(text) : null;
      if (!end || OTHER_LETTERS.test(text) || !parseRe2(text).ok) return [];
      if (end[1] !== undefined && !/\((?:\?:)?[\w-]+(?:\|[\w-]+)*\)\$$/.test(text)) return [];
      const at = text.length - 1;
      return [
        {
          message: 'Recorded names end with a dot, so that nothing matches in front of `$`. Write \\.$ at the end.',
          part: { start: at, end: at + 1 },
          instead: '\\.$',
        },
      ];
    },
  },
);
