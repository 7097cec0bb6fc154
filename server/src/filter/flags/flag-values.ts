import { quote, toLower } from '../../grammar/go-text.js';
import { failed, parsed, type Parsed } from '../../grammar/parsed.js';
import { AGENT_EVENTS } from '../../tables/data/agent-events.js';
import { TRACE_POINTS } from '../../tables/data/trace-points.js';
import { AGENT, TRACE } from '../../tables/event-type-numbers.js';
import { eventTypeByName } from '../../tables/event-types.js';
import { identityByName } from '../../tables/identities.js';
import { existsIn, LATEST } from '../../tables/release.js';
import { ENUM_NAMES } from '../protojson/enums.js';
import {
  TCP_FLAGS,
  type EventTypeFilter,
  type HttpHeader,
  type TcpFlags,
  type WorkloadFilter,
} from '../flow-filter.js';
import { parseUint } from './flag.js';

/** How values of filter flags are read (hubble/cmd/observe/flows_filter.go, 1.19). The errors are hubble's. */

const MAX_UINT32 = 2n ** 32n;
const RESERVED_NAMES = 'host world unmanaged health init remote-node kube-apiserver ingress world-ipv4 world-ipv6 11';

/** `--verdict`: the name of a verdict, in its case. */
export function parseVerdictFlag(text: string): Parsed<number> {
  const number = ENUM_NAMES.get('Verdict')?.numberOf.get(text);
  return number === undefined ? failed(`invalid --verdict value: ${text}`) : parsed(number);
}

/** `--drop-reason-desc`: the name of a drop reason, in its case. */
export function parseDropReasonFlag(text: string): Parsed<number> {
  if (text === '') return failed('empty --drop-reason-desc value');
  const number = ENUM_NAMES.get('DropReason')?.numberOf.get(text);
  return number === undefined ? failed(`invalid --drop-reason-desc value: ${text}`) : parsed(number);
}

/**
 * `--type TYPE[:SUBTYPE]`; only trace and agent have names for their sub types, and agent's are those of the monitor.
 */
export function parseTypeFlag(text: string): Parsed<EventTypeFilter> {
  const colon = text.indexOf(':');
  const typeText = colon < 0 ? text : text.slice(0, colon);
  const row = eventTypeByName(typeText);
  const named = row && existsIn(LATEST, row) ? row.number : undefined;
  const type = named === undefined ? uint32(typeText) : parsed(named);
  if (!type.ok) {
    return failed(
      `unable to parse type '${typeText}', not a known type name and unable to parse as numeric value: ${type.error}`,
    );
  }
  if (colon < 0) return parsed(eventType(type.value));
  const subText = text.slice(colon + 1);
  const subNamed = named === undefined ? undefined : subTypeNumber(named, subText);
  const subType = subNamed === undefined ? uint32(subText) : parsed(subNamed);
  if (!subType.ok) {
    return failed(
      `unable to parse event sub-type '${subText}', not a known sub-type name and unable to parse as numeric value: ${subType.error}`,
    );
  }
  return parsed({
    ...eventType(type.value),
    match_sub_type: true,
    ...(subType.value !== 0 && { sub_type: subType.value }),
  });
}

function eventType(type: number): EventTypeFilter {
  return type === 0 ? {} : { type };
}

function subTypeNumber(type: number, name: string): number | undefined {
  if (type === TRACE) return TRACE_POINTS.find((row) => row.name === name)?.number;
  if (type !== AGENT) return undefined;
  // The CLI forgot the names of notifications together with the agent, which no longer sends them.
  const row = AGENT_EVENTS.find(({ cliName, deprecatedSince }) => cliName === name && !deprecatedSince);
  return row && (row.monitorApiNumber ?? row.number);
}

/** Digits of at most 32 bits, which are then read as a signed number. */
function uint32(text: string): Parsed<number> {
  if (!/^[0-9]+$/.test(text)) return failed(`strconv.ParseUint: parsing ${quote(text)}: invalid syntax`);
  if (BigInt(text) >= MAX_UINT32) return failed(`strconv.ParseUint: parsing ${quote(text)}: value out of range`);
  return parsed(Number(text) | 0);
}

/** `--ip-trace-id`: any number of 64 bits but 0. */
export function parseIpTraceIdFlag(text: string): Parsed<bigint> {
  if (text === '0') return failed('invalid --ip-trace-id value; must be greater than 0');
  const problem = `invalid --ip-trace-id value: strconv.ParseUint: parsing ${quote(text)}: `;
  if (!/^[0-9]+$/.test(text)) return failed(problem + 'invalid syntax');
  const value = BigInt(text);
  return BigInt.asUintN(64, value) === value ? parsed(value) : failed(problem + 'value out of range');
}

/** `--ip-version`: `4`, `v4`, `ipv4` and the like; any other word stands for packets that are not IP. */
export function parseIpVersionFlag(text: string): number {
  const version = /^(?:ip|v|ipv)?([46])$/.exec(toLower(text))?.[1];
  return version === '4' ? 1 : version === '6' ? 2 : 0;
}

/** `--traffic-direction`, in any case. */
export function parseDirectionFlag(text: string): Parsed<number> {
  const direction = toLower(text);
  if (direction === 'ingress') return parsed(1);
  return direction === 'egress'
    ? parsed(2)
    : failed(`${direction}: invalid traffic direction, expected ingress or egress`);
}

/** `--tcp-flags`: names with commas between, in any case. */
export function parseTcpFlagsFlag(text: string): Parsed<TcpFlags> {
  const flags: Partial<Record<(typeof TCP_FLAGS)[number], boolean>> = {};
  for (const word of text.split(',')) {
    const flag = TCP_FLAGS.find((each) => each === word.toUpperCase());
    if (!flag) return failed(`unknown tcp flag: ${word}`);
    flags[flag] = true;
  }
  return parsed(flags);
}

/** `--http-header NAME:VALUE`, cut at the first colon. */
export function parseHeaderFlag(text: string): Parsed<HttpHeader> {
  const colon = text.indexOf(':');
  if (colon < 0) return failed(`invalid http-header value ${quote(text)}, expected name:value`);
  return parsed(withoutEmpty({ key: text.slice(0, colon), value: text.slice(colon + 1) }));
}

/** `--workload [KIND/]NAME`; both may be empty. */
export function parseWorkloadFlag(text: string): WorkloadFilter {
  const slash = text.indexOf('/');
  return withoutEmpty({ name: text.slice(slash + 1), kind: text.slice(0, Math.max(slash, 0)) });
}

/** `--identity`: a reserved identity's name, or a number in any of Go's bases. */
export function parseIdentityFlag(text: string): Parsed<number> {
  const number = parseUint(text);
  if (number !== undefined && number < MAX_UINT32) return parsed(Number(number));
  const named = text === 'unknown' ? undefined : identityByName(text);
  if (named && RESERVED_NAMES.split(' ').includes(text)) return parsed(named.number);
  return failed(`invalid security identity, expected one of [${RESERVED_NAMES}] or a numeric value`);
}

function withoutEmpty<T extends Readonly<Record<string, string>>>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')) as Partial<T>;
}
