import { readFacts } from './facts.mjs';
import { FILTER_EXAMPLES } from './filter-examples.mjs';
import { FILTER_FIELD_ORDER } from './filter-order.mjs';
import { filterTexts } from './filter-texts.mjs';
import { moduleText, printRows } from './write.mjs';

/** The module of how the fields of a filter match. */
export function filterDocModules(folder) {
  const { fields } = readFacts(folder, 'filter-schema.json');
  const flagsOf = new Map(fields.map(({ name, flags }) => [name, flags]));
  const rows = FILTER_FIELD_ORDER.map((field) => {
    const { match, traps } = filterTexts(field);
    return { field, match, flags: flagsOf.get(field), traps, example: FILTER_EXAMPLES[field] };
  });
  const doc =
    'How each field of a flow filter matches, which flags of hubble observe set it, and what surprises people.';
  return new Map([
    [
      'server/src/schema/data/filter-docs.ts',
      moduleText(
        ["import type { FilterDoc } from '../filter-doc.js';"],
        [{ doc, name: 'FILTER_DOCS', type: 'readonly FilterDoc[]', value: printRows(rows) }],
      ),
    ],
  ]);
}
