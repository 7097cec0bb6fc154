import type { FlowFilter } from '../flow-filter.js';
import { messageType } from '../protojson/message-types.js';
import { CONDITIONS } from './conditions.js';

/**
 * A filter in English: what must hold of a flow for the filter to take it, one condition for each field that is set.
 * Values of a field are alternatives.
 */
export function explainFilter(filter: FlowFilter): string {
  const conditions = messageType('FlowFilter').fields.flatMap(({ name }) =>
    conditionOf(filter, name as keyof FlowFilter),
  );
  const [only] = conditions;
  if (only === undefined) return 'Takes everything, lost events included.';
  if (conditions.length === 1) return `Takes a flow when ${only}.`;
  return `Takes a flow when all of this holds:\n${conditions.map((condition) => `- ${condition}`).join('\n')}`;
}

function conditionOf(filter: FlowFilter, field: keyof FlowFilter): string[] {
  const values: readonly unknown[] =
    field === 'experimental' ? (filter.experimental?.cel_expression ?? []) : (filter[field] ?? []);
  const explain = CONDITIONS[field] as ((values: readonly unknown[]) => string) | undefined;
  return explain && values.length > 0 ? [explain(values)] : [];
}
