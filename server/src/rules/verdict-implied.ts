import { removeEntry } from '../document/entry-edits.js';
import { DROPPED } from '../filter/verdicts.js';
import { below } from './below.js';
import { decodedFilter } from './decoded-filter.js';
import { isFilter } from './filter-fields.js';
import { WITH_FILTERS } from './kinds.js';
import type { Rule } from './rule.js';

export const verdictImplied: Rule = {
  name: 'verdict-implied',
  severity: 'hint',
  summary: 'The verdict DROPPED beside `drop_reason_desc`, which takes dropped flows alone.',
  why:
    'A filter on `drop_reason_desc` looks at the verdict itself: a flow that was not dropped never matches ' +
    '(`filterByDropReasonDesc` in `pkg/hubble/filters/drop_reason_desc.go`). The verdict beside it changes nothing.',
  kinds: WITH_FILTERS,
  since: '1.16',
  about: isFilter,
  check(bound) {
    const filter = decodedFilter(bound);
    const verdict = filter?.drop_reason_desc && below(bound, 'verdict');
    if (!verdict?.key || !verdict.value || !filter?.verdict?.every((number) => number === DROPPED)) return [];
    const removal = removeEntry(verdict);
    const reasons = below(bound, 'drop_reason_desc')?.key;
    return [
      {
        span: { start: verdict.key.span.start, end: verdict.value.span.end },
        message: '`drop_reason_desc` takes dropped flows alone: the verdict beside it changes nothing.',
        unnecessary: true,
        ...(reasons && { related: [{ span: reasons.span, message: 'This takes dropped flows alone.' }] }),
        fixes: removal ? [{ title: 'Remove verdict', edits: [removal] }] : [],
      },
    ];
  },
};
