import { durationFault, parseGoDuration } from '../../grammar/duration.js';
import { formatDuration, formatFloat } from '../../grammar/go-number.js';
import { quote } from '../../grammar/go-text.js';
import { parseGoTime } from '../../grammar/time.js';
import { decodeFilter } from '../decode-filters.js';
import type { FlowFilter } from '../flow-filter.js';
import { goJson, isGoList, jsonKind, type GoValue } from '../go/go-value.js';
import { ProtoJsonError } from '../protojson/proto-json-error.js';
import type { FlowLog } from './flow-log.js';

/** Why the values of a file do not fit, in the words of Go's encoding/json. */
export class GoDecodeError extends Error {}

/** What is left to say once everything is decoded: encoding/json goes on after a value of the wrong type. */
export interface Problems {
  first: GoDecodeError | undefined;
}

type FieldDecoder<Key extends keyof FlowLog> = (value: GoValue, problems: Problems) => FlowLog[Key] | undefined;

/** How the value of each key is read; undefined where it does not fit, which is a problem. */
export const FIELDS: { readonly [Key in keyof FlowLog]-?: FieldDecoder<Key> } = {
  name: (value, problems) => text(value, 'name', problems),
  filePath: (value, problems) => text(value, 'filePath', problems),
  fieldMask: (value, problems) => texts(value, 'fieldMask', 'FieldMask', problems),
  fieldAggregate: (value, problems) => texts(value, 'fieldAggregate', 'FieldAggregate', problems),
  aggregationInterval: (value) => duration(value),
  includeFilters: (value, problems) => filters(value, 'includeFilters', problems),
  excludeFilters: (value, problems) => filters(value, 'excludeFilters', problems),
  fileMaxSizeMb: (value, problems) => integer(value, 'fileMaxSizeMb', problems),
  fileMaxBackups: (value, problems) => integer(value, 'fileMaxBackups', problems),
  fileCompress: (value, problems) => bool(value, 'fileCompress', problems),
  end: (value) => time(value),
};

/** The words for a value of the wrong kind. */
export function mismatch(kind: string, field: string, type: string): GoDecodeError {
  return new GoDecodeError(`json: cannot unmarshal ${kind} into Go struct field ${field} of type ${type}`);
}

function wrong(value: GoValue, field: string, type: string, problems: Problems): void {
  problems.first ??= mismatch(jsonKind(value), `FlowLogConfig.flowLogs.${field}`, type);
}

/** Numbers and booleans become text where text is wanted: sigs.k8s.io/yaml sees to that. */
function text(value: GoValue, field: string, problems: Problems): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return formatFloat(value);
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  wrong(value, field, 'string', problems);
  return undefined;
}

function texts(value: GoValue, field: string, type: string, problems: Problems): string[] | undefined {
  if (isGoList(value)) return value.map((item) => (item === null ? '' : (text(item, field, problems) ?? '')));
  wrong(value, field, `exporter.${type}`, problems);
  return undefined;
}

function integer(value: GoValue, field: string, problems: Problems): number | undefined {
  if (typeof value === 'bigint' && BigInt.asIntN(64, value) === value) return Number(value);
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 1e18) return value;
  if (typeof value !== 'number' && typeof value !== 'bigint') {
    wrong(value, field, 'int', problems);
    return undefined;
  }
  problems.first ??= mismatch(`number ${value}`, `FlowLogConfig.flowLogs.${field}`, 'int');
  return undefined;
}

function bool(value: GoValue, field: string, problems: Problems): boolean | undefined {
  if (typeof value === 'boolean') return value;
  wrong(value, field, 'bool', problems);
  return undefined;
}

/**
 * Cilium reads what stands between the quotes of the JSON as it is, escapes and all; without quotes, null too is no
 * duration.
 */
function duration(value: GoValue): string {
  const written = goJson(value).replace(/^"(.*)"$/, '$1');
  const nanoseconds = parseGoDuration(written);
  if (nanoseconds === undefined) throw new GoDecodeError(durationFault(written) ?? '');
  return nanoseconds === 0n ? '' : formatDuration(nanoseconds);
}

/** The one form of RFC 3339 that Go's time.Time takes from JSON, which is stricter than its time.Parse. */
const STRICT_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[-+](?:[01]\d|2[0-3]):[0-5]\d)$/;

function time(value: GoValue): string {
  if (typeof value !== 'string') throw new GoDecodeError('Time.UnmarshalJSON: input is not a JSON string');
  if (!STRICT_TIME.test(value) || !parseGoTime(value)) {
    throw new GoDecodeError(`parsing time ${quote(value)} as "2006-01-02T15:04:05Z07:00": cannot parse`);
  }
  const [, seconds = '', fraction = '', zone = ''] = /^([^.Z+]*?)(?:\.(\d+))?(Z|[-+]\d\d:\d\d)$/.exec(value) ?? [];
  const digits = fraction.slice(0, 9).replace(/(?<!0)0+$/, '');
  return seconds + (digits === '' ? '' : '.' + digits) + (/^[-+]00:00$/.test(zone) ? 'Z' : zone);
}

function filters(value: GoValue, field: string, problems: Problems): (FlowFilter | null)[] | undefined {
  if (isGoList(value)) return value.map((item) => (item === null ? null : filter(item)));
  wrong(value, field, 'exporter.FlowFilters', problems);
  return undefined;
}

function filter(value: GoValue): FlowFilter {
  try {
    return decodeFilter(goJson(value));
  } catch (error) {
    if (error instanceof ProtoJsonError) throw new GoDecodeError(error.message);
    throw error;
  }
}
