import { BARE_FILTER, BARE_FILTER_LIST } from '../schema/files.js';
import type { Field } from '../schema/field.js';
import type { Kind } from '../schema/kinds.js';
import { fieldOf, message } from '../schema/messages.js';
import type { Cursor } from '../syntax/cursor.js';
import { recogniseConfigs } from './recognise-configs.js';
import { recogniseFilter, recogniseFilters } from './recognise-filters.js';
import { flowField } from './recognise-flows.js';
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
      return { kind, field: flowField(value) ?? toldFlow(value) };
    default:
      return { kind, field: ROOTS[kind] };
  }
}

/** Lines, or a flow without its wrapper where a key of it says so. */
function toldFlow(value: Cursor): Field {
  const first = value.node.kind === 'seq' ? value.items()[0] : value;
  const isBare = first?.names.some((name) => fieldOf(FLOW, name) && !fieldOf(RESPONSE, name)) === true;
  return { ...rootField(isBare ? 'Flow' : 'GetFlowsResponse'), ...(value.node.kind === 'seq' && { repeated: true }) };
}

const FLOW = message('Flow');
const RESPONSE = message('GetFlowsResponse');
const ROOTS = {
  'helm-values': rootField('HelmValues'),
  flowlogs: FLOW_LOGS,
  'cilium-config': rootField('CiliumConfig'),
  'dynamic-metrics': rootField('DynamicMetrics'),
  'cli-config': rootField('CliConfig'),
};
