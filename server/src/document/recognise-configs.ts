import type { Message } from '../schema/field.js';
import { fileMessage } from '../schema/files.js';
import { fieldOf } from '../schema/messages.js';
import type { Cursor } from '../syntax/cursor.js';
import { metric } from '../tables/metrics.js';
import { FLOW_LOGS, rootField, writtenEntries, type Recognised } from './recognised.js';

const DYNAMIC_METRICS = rootField('DynamicMetrics');
const CILIUM_CONFIG = rootField('CiliumConfig');

/**
 * Names of the files that Helm writes into ConfigMaps, and what they hold (templates of the Cilium chart, 1.15 to
 * 1.19).
 */
const FILES: Readonly<Record<string, Recognised['kind']>> = {
  'flowlogs.yaml': 'flowlogs',
  'dynamic-metrics.yaml': 'dynamic-metrics',
};

/**
 * Whether a text is a file of the agent, by the name that Helm gives it; it may be broken, have a slip in its key, or
 * half of it.
 */
export function isAgentFile(name: string | undefined, text: string): boolean {
  const kind = FILES[name ?? ''];
  const begun = text.trim();
  if (kind === 'flowlogs') return isStartOf(begun, 'flowLogs') || /^[ \t]*["']?flow_?logs?\b/im.test(text);
  return kind === 'dynamic-metrics' && (isStartOf(begun, 'metrics') || /^[ \t]*["']?metrics\b/im.test(text));
}

function isStartOf(begun: string, key: string): boolean {
  return begun !== '' && key.startsWith(begun);
}

/**
 * The files of the agent: flowlogs.yaml and dynamic-metrics.yaml.
 *
 * @param name The key of the ConfigMap that the text stands under, if it does.
 */
export function recogniseConfigs(value: Cursor, name: string | undefined): Recognised | undefined {
  const expected = FILES[name ?? ''];
  const entries = value.entries();
  // Whatever stands there, the agent reads it: broken indentation makes more keys of it, or none.
  if (expected === 'flowlogs') return { kind: 'flowlogs', field: FLOW_LOGS };
  const [only] = entries;
  if (!only || entries.length > 1) return undefined;
  const key = only.name.toLowerCase();
  const isFlowLogs =
    (key === 'flowlogs' && isListOf(only.value, isFlowLog)) || (only.name === 'flowLogs' && isBegun(only.value));
  if (isFlowLogs) return { kind: 'flowlogs', field: FLOW_LOGS };
  if (key === 'metrics' && (expected === 'dynamic-metrics' || isListOf(only.value, isDynamicMetric))) {
    return { kind: 'dynamic-metrics', field: DYNAMIC_METRICS };
  }
  return undefined;
}

/** The `data` of the ConfigMap cilium-config, told by its keys, or by the name that the agent reads it by. */
export function recogniseCiliumConfig(data: Cursor, name: string | undefined): Recognised | undefined {
  const owner = fileMessage('CiliumConfig');
  const own =
    name === 'cilium-config' || data.entries().some(({ name }) => OWN_KEY.test(name) && owner && fieldOf(owner, name));
  return own ? { kind: 'cilium-config', field: CILIUM_CONFIG } : undefined;
}

/** Keys of cilium-config that no other program has. */
const OWN_KEY = /^(?:enable-)?hubble(?:-|$)/;

/**
 * A list of flow logs that has just been begun: nothing in it yet, or nothing but names and a word that is being typed.
 */
function isBegun(list: Cursor | undefined): boolean {
  if (!list || list.scalar?.value === null) return true;
  if (list.node.kind !== 'seq') return false;
  return list.items().every((item) => {
    if (item.node.kind === 'map') return writtenEntries(item, () => false).every(({ name }) => name === 'name');
    return item.scalar?.value === null || /^[a-zA-Z]+$/.test(item.source);
  });
}

function isListOf(list: Cursor | undefined, isMember: (item: Cursor) => boolean): boolean {
  const items = list?.items() ?? [];
  return items.length > 0 && items.every((item) => item.node.kind === 'map') && items.some(isMember);
}

/** Two keys of a flow log, one of which hardly any other program has; most of what is there is known. */
function isFlowLog(item: Cursor): boolean {
  const owner = fileMessage('FlowLog');
  const names = item.entries().map(({ name }) => name);
  return (
    owner !== undefined &&
    isMostly(names, owner) &&
    names.some((name) => /^(?:filepath|fieldmask|includefilters|excludefilters)$/i.test(name))
  );
}

/** A metric of Hubble, with nothing beside it that a dynamic metric does not have. */
function isDynamicMetric(item: Cursor): boolean {
  const owner = fileMessage('DynamicMetric');
  const names = item.entries().map(({ name }) => name);
  const isKnown = metric(item.get('name')?.string ?? '') !== undefined;
  return owner !== undefined && isKnown && names.length > 1 && isMostly(names, owner);
}

function isMostly(names: readonly string[], owner: Message): boolean {
  return names.filter((name) => fieldOf(owner, name)).length * 3 >= names.length * 2;
}
