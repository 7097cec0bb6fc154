import { removeItem } from '../document/entry-edits.js';
import { coveredValues } from '../filter/meaning/covers.js';
import { below } from './below.js';
import { decodedFilter } from './decoded-filter.js';
import { isFilter } from './filter-fields.js';
import { WITH_FILTERS } from './kinds.js';
import type { Rule } from './rule.js';

export const coveredValue: Rule = {
  name: 'covered-value',
  severity: 'hint',
  summary: 'A value of a list that takes nothing which another value of the list does not take.',
  why:
    'The values of a list are ORed. A value that stands there twice, `080` beside `80`, a pod that begins with another prefix of ' +
    'the list, an address in a CIDR of it or a sub type of an event type that is taken as a whole adds nothing. Often the wider ' +
    'value was meant to be narrower.',
  kinds: WITH_FILTERS,
  about: isFilter,
  check(bound) {
    const filter = decodedFilter(bound);
    if (!filter) return [];
    return coveredValues(filter).flatMap(({ field, index, by, isSame }) => {
      const list = below(bound, field)?.value;
      const items = list?.items() ?? [];
      const [value, other] = [items[index], items[by]];
      if (!list || !value || !other) return [];
      const removal = removeItem(list, value);
      return [
        {
          span: value.span,
          message: isSame
            ? `Another value of \`${field}\` is the same: this one adds nothing. Remove it.`
            : `Another value of \`${field}\` takes all that this one takes: this one adds nothing. Remove it, or the wider one.`,
          unnecessary: true as const,
          related: [{ span: other.span, message: isSame ? 'It is the same.' : 'It takes all of it.' }],
          fixes: removal
            ? [
                {
                  title: 'Remove this value',
                  edits: [removal],
                  ...(value.source === other.source && { preferred: true as const }),
                },
              ]
            : [],
        },
      ];
    });
  },
};
