import type { Bound } from '../../document/bound.js';
import type { Cursor } from '../../syntax/cursor.js';
import type { Release } from '../../tables/release.js';
import { describeField } from './field.js';
import { code, paragraphs } from './markdown.js';

/** The TCP flags that are set, as one line; of a filter, what each entry asks for. */
export function describeTcpFlags(bound: Bound, release: Release): string {
  const { value, list, field } = bound;
  const entries = list ? (value?.items() ?? []) : value ? [value] : [];
  const asked = field.repeated === true;
  const written = entries.map((entry) => flagsIn(entry) || (asked ? 'any TCP packet' : 'none'));
  const here = written.length > 0 ? `Here: ${written.join(' or ')}.` : undefined;
  return paragraphs(here, describeField(bound, release));
}

function flagsIn(flags: Cursor): string {
  const set = flags.entries().filter(({ value }) => value?.scalar?.value === true);
  return set.map(({ name }) => code(name)).join(' and ');
}
