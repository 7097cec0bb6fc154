import { parseRe2 } from '../grammar/re2.js';
import { re2Fault } from '../grammar/re2-fault.js';
import { cannotBuild, grammarRule, type Fault } from './grammar-rule.js';

export const invalidRegex = grammarRule(
  {
    name: 'invalid-regex',
    severity: 'error',
    summary: "A regular expression that is not RE2, Go's dialect: it has no look-around and no back references.",
    why:
      'DNS names, paths and URLs of a filter are regular expressions of Go, RE2, which gives up look-around and back references ' +
      'so that every expression runs in linear time. One that does not compile keeps the filter from being built. `*.example.com` ' +
      'is a pattern of DNS, not an expression: its `*` has nothing to repeat.',
  },
  {
    re2: (text): readonly Fault[] => {
      if (text.length > LONGEST) return [];
      const read = parseRe2(text);
      if (read.ok) return [];
      const part = re2Fault(text, read.error);
      return [{ message: `This is not RE2: ${cannotBuild(read.error)}.${adviceFor(text)}`, ...(part && { part }) }];
    },
  },
);

/** A longer expression takes longer to compile than anybody waits behind a key. In UTF-16 units. */
const LONGEST = 20_000;

function adviceFor(text: string): string {
  if (/\(\?<?[=!]/.test(text)) return ' RE2 has no look-around.';
  if (/\\[1-9]/.test(text)) return ' RE2 has no back references.';
  return /^[*+?]/.test(text) ? ' Write `.*` for any text.' : '';
}
