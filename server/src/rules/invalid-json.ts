import { isPlaceholder, hasPlaceholder } from '../document/placeholder.js';
import { consequence } from './fate.js';
import { compareReleases } from '../tables/release.js';
import { jsonFault } from './json-fault.js';
import { isOfStaticExporter } from './static-filters.js';
import type { Rule } from './rule.js';

export const invalidJson: Rule = {
  name: 'invalid-json',
  severity: 'error',
  summary: 'A string that should hold JSON and does not.',
  why:
    'The static exporter, the CLI and its file hold filters as JSON inside a string, which YAML does not look into. Go decodes ' +
    'one JSON text after the other (`json.Decoder`): quotes around keys are not optional, a comma between two filters or behind ' +
    'the last member is an error, and so is a comment. Up to 1.16 everything behind such a comma was dropped without a word.',
  about: ({ kind }, _, list) => !list && kind === 'json-text',
  check(bound, { release }) {
    const { value, type } = bound;
    const text = value?.string;
    if (!value?.scalar || text === undefined || type.kind !== 'json-text') return [];
    if (isPlaceholder(value) || hasPlaceholder(text)) return [];
    const fault = jsonFault(text, type.stream === true);
    // There, what stands behind the comma is dropped instead: `only-first-filter` says so.
    if (!fault || (fault.removable && isOfStaticExporter(bound.field) && compareReleases(release, '1.17') < 0))
      return [];
    const place = value.embeddedPlace(value.scalar);
    const span = { start: place.toFile(fault.start), end: place.toFile(fault.end) };
    return [
      {
        span: span.end > span.start ? span : value.span,
        message: `${fault.message}: ${consequence(bound)}.${fault.removable ? ' Remove it.' : ''}`,
        fixes: fault.removable
          ? [{ title: 'Remove it', edits: [place.edit(fault.start, fault.end, ' ')], preferred: true }]
          : [],
      },
    ];
  },
};
