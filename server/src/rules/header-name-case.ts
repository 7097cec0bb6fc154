import { isObserved } from '../document/bound.js';
import { isPlaceholder } from '../document/placeholder.js';
import { fieldsNamed } from './filter-fields.js';
import { WITH_FILTERS } from './kinds.js';
import { changeTo } from './rewrite.js';
import type { Rule } from './rule.js';

const FIELDS = fieldsNamed('HTTPHeader', ['key']);

export const headerNameCase: Rule = {
  name: 'header-name-case',
  severity: 'info',
  summary: 'The name of an HTTP header in another case than flows have it.',
  why:
    'Names of headers are compared case by case, and Cilium records them in the canonical case of Go, a capital at ' +
    'the start of each word: `User-Agent`, `X-Request-Id`.',
  kinds: WITH_FILTERS,
  about: (_type, field, list) => !list && FIELDS.has(field),
  check(bound) {
    const { value } = bound;
    const name = value?.string;
    if (!value || name === undefined || isObserved(bound) || isPlaceholder(value)) return [];
    const instead = canonical(name);
    if (instead === name) return [];
    const message = `Names of headers are compared with their case, and flows have this one as ${instead}: "${name}" does not match it. Write ${instead}.`;
    return [
      { span: value.span, message, fixes: changeTo(value, instead).map(({ title, edits }) => ({ title, edits })) },
    ];
  },
};

/** As net/textproto.CanonicalMIMEHeaderKey writes it; pseudo headers and what is no name stay as they are. */
function canonical(name: string): string {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return name;
  return name.toLowerCase().replace(/(?:^|-)[a-z]/g, (start) => start.toUpperCase());
}
