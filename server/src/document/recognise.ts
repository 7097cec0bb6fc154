import { BARE_FILTER, BARE_FILTER_LIST } from '../schema/files.js';
import type { Kind } from '../schema/kinds.js';
import type { Cursor } from '../syntax/cursor.js';
import { recogniseConfigs } from './recognise-configs.js';
import { recogniseFilter, recogniseFilters } from './recognise-filters.js';
import { flowField, toldFlowField } from './recognise-flows.js';
import { FLOW_LOGS, rootField, type Recognised } from './recognised.js';

/**
 * Tells by its content what a value that stands alone is, Helm values aside; by the first that fits, undefined for
 * everything foreign.
 *
 * @param name The key of the ConfigMap that the text stands under, if it does.
 */
export function recognise(value: Cursor, name: string | undefined): Recognised | undefined {
  const flow = flowField(value);
  if (flow) return { kind: 'flows', field: flow };
  return recogniseFilters(value) ?? recogniseConfigs(value, name) ?? recogniseFilter(value);
}

/** What the root of a document is when somebody has said its kind; undefined for `none`. */
export function recogniseAs(kind: Kind, value: Cursor): Recognised | undefined {
  const isList = value.node.kind === 'seq';
  switch (kind) {
    case 'none':
      return undefined;
    case 'flow-filter':
      return { kind, field: isList ? { ...BARE_FILTER, repeated: true } : BARE_FILTER };
    case 'raw-filters':
      return { kind, field: isList ? BARE_FILTER_LIST : rootField('FilterLists') };
    case 'flows':
      return { kind, field: flowField(value) ?? toldFlowField(value) };
    default:
      return { kind, field: ROOTS[kind] };
  }
}

const ROOTS = {
  'helm-values': rootField('HelmValues'),
  flowlogs: FLOW_LOGS,
  'cilium-config': rootField('CiliumConfig'),
  'dynamic-metrics': rootField('DynamicMetrics'),
  'cli-config': rootField('CliConfig'),
};
