import { formatFloat } from '../../grammar/go-number.js';
import { GoMap, isGoList, jsonKind, sortedEntries, type GoValue } from '../go/go-value.js';
import { GoYamlError } from '../go/go-yaml-error.js';
import { FIELDS, GoDecodeError, mismatch, type Problems } from './flow-log-fields.js';
import type { FlowLog } from './flow-log.js';

/** Null leaves every field as it is but this one, which has a decoder of its own. */
const READS_NULL: keyof FlowLog = 'aggregationInterval';

const KEYS = new Map((Object.keys(FIELDS) as (keyof FlowLog)[]).map((key) => [key.toLowerCase(), key]));

/**
 * The entries of `flowLogs`.
 * @throws GoDecodeError, or GoYamlError where the file cannot become JSON
 */
export function decodeFlowLogs(value: GoValue): readonly (FlowLog | null)[] | null {
  if (value === null) return null;
  if (!(value instanceof GoMap)) {
    throw new GoDecodeError(
      `json: cannot unmarshal ${jsonKind(value)} into Go value of type exporter.DynamicExportersConfig`,
    );
  }
  refuseNonFinite(value, 'file');
  const problems: Problems = { first: undefined };
  let logs: readonly (FlowLog | null)[] | null = null;
  for (const [key, each] of sortedEntries(value)) {
    if (key.toLowerCase() !== 'flowlogs' || each === null) continue;
    if (isGoList(each)) logs = each.map((log) => decodeEntry(log, problems));
    else problems.first ??= mismatch(jsonKind(each), 'DynamicExportersConfig.flowLogs', '[]*exporter.FlowLogConfig');
  }
  if (problems.first) throw problems.first;
  return logs;
}

function decodeEntry(value: GoValue, problems: Problems): FlowLog | null {
  if (value === null) return null;
  const entry: FlowLog = {};
  if (!(value instanceof GoMap)) {
    problems.first ??= mismatch(jsonKind(value), 'DynamicExportersConfig.flowLogs', 'exporter.FlowLogConfig');
    return entry;
  }
  for (const [key, each] of sortedEntries(value)) {
    const field = KEYS.get(key.toLowerCase());
    if (field && (each !== null || field === READS_NULL)) decodeField(field, each, entry, problems);
  }
  return entry;
}

/** Where a value stands, as far as that decides whether text is wanted of it. */
type Where = 'file' | 'entries' | 'entry' | 'text' | 'texts' | 'elsewhere';

const WANTED: Readonly<Partial<Record<keyof FlowLog, Where>>> = {
  name: 'text',
  filePath: 'text',
  fieldMask: 'texts',
  fieldAggregate: 'texts',
};

/**
 * The file becomes JSON first, also what nobody reads of it, and JSON has no such numbers; where text is wanted they
 * become that.
 */
function refuseNonFinite(value: GoValue, where: Where): void {
  if (typeof value === 'number' && !Number.isFinite(value) && where !== 'text') {
    throw new GoYamlError(`json: unsupported value: ${formatFloat(value)}`);
  }
  if (isGoList(value)) {
    const inside = where === 'entries' ? 'entry' : where === 'texts' ? 'text' : 'elsewhere';
    for (const item of value) refuseNonFinite(item, inside);
  } else if (value instanceof GoMap) {
    for (const [key, each] of value.entries) refuseNonFinite(each, behind(key.toLowerCase(), where));
  }
}

function behind(key: string, where: Where): Where {
  if (where === 'file') return key === 'flowlogs' ? 'entries' : 'elsewhere';
  const field = where === 'entry' ? KEYS.get(key) : undefined;
  return (field && WANTED[field]) ?? 'elsewhere';
}

/** Zero values are the same as no value. */
function decodeField(key: keyof FlowLog, from: GoValue, entry: FlowLog, problems: Problems): void {
  const value: FlowLog[keyof FlowLog] = FIELDS[key](from, problems);
  const empty = value === undefined || value === '' || value === 0 || value === false || isEmptyList(value);
  if (empty) Reflect.deleteProperty(entry, key);
  else Object.assign(entry, { [key]: value });
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
