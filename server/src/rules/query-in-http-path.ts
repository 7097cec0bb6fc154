import { fieldsNamed } from './filter-fields.js';
import { grammarRule } from './grammar-rule.js';
import { WITH_FILTERS } from './kinds.js';

const FIELDS = fieldsNamed('FlowFilter', ['http_path']);

export const queryInHttpPath = grammarRule(
  {
    name: 'query-in-http-path',
    severity: 'warning',
    summary: 'An `http_path` that asks for a query string, which a path does not have.',
    why:
      '`http_path` is compared with the path of the URL alone, decoded and without what stands behind `?`. ' +
      '`http_url` is compared with all of it.',
    kinds: WITH_FILTERS,
  },
  {
    re2(text, _release, { field }) {
      // An escaped question mark, or one with `name=` behind it, which would be an optional letter otherwise.
      const mark = FIELDS.has(field) ? /\\\?|\[\?\]|(?<![*+?}(])\?[\w-]+=/.exec(text) : null;
      if (!mark) return [];
      return [
        {
          message:
            'The path of a flow has no query string: this never matches. Use `http_url`, which has all of the URL.',
          part: { start: mark.index, end: text.length },
        },
      ];
    },
  },
);
