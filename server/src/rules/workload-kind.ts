import { isObserved } from '../document/bound.js';
import { isPlaceholder } from '../document/placeholder.js';
import { WORKLOAD_KINDS } from '../tables/workload-kinds.js';
import { fieldsNamed } from './filter-fields.js';
import { WITH_FILTERS } from './kinds.js';
import { changeTo } from './rewrite.js';
import type { Rule } from './rule.js';

const FIELDS = fieldsNamed('Workload', ['kind']);

export const workloadKind: Rule = {
  name: 'workload-kind',
  severity: 'warning',
  summary: 'The kind of a workload in another case or as the word of kubectl.',
  why: 'Kinds are compared as Kubernetes writes them: `Deployment`, not `deployment` or `deploy`.',
  kinds: WITH_FILTERS,
  about: (_type, field, list) => !list && FIELDS.has(field),
  check(bound) {
    const { value } = bound;
    const text = value?.string;
    if (!value || text === undefined || WORKLOAD_KINDS.has(text) || isObserved(bound) || isPlaceholder(value))
      return [];
    const word = text.toLowerCase();
    const instead = [...WORKLOAD_KINDS].find(
      ([kind, words]) => kind.toLowerCase() === word || words.includes(word),
    )?.[0];
    if (instead === undefined) return [];
    const message = `Kinds are compared letter by letter, and flows have ${instead}: "${text}" never matches. Write ${instead}.`;
    return [{ span: value.span, message, fixes: changeTo(value, instead) }];
  },
};
