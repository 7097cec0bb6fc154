import type { FlowFilter } from '../flow-filter.js';

/**
 * Whether a filter lets every event pass, those that are no flows included; false where that is not certain. An empty
 * selector selects all labels and none, and what does not say that it is encrypted is not.
 */
export function takesEverything(filter: FlowFilter): boolean {
  const { encrypted, source_label, destination_label, node_labels, experimental, ...others } = filter;
  return (
    Object.keys(others).length === 0 &&
    (encrypted === undefined || (encrypted.includes(true) && encrypted.includes(false))) &&
    [source_label, destination_label, node_labels].every((selectors) => selectors?.includes('') ?? true) &&
    (experimental?.cel_expression === undefined || experimental.cel_expression[0]?.trim() === 'true')
  );
}
