import { ENUMS } from '../../schema/messages.js';
import { AGENT_EVENTS } from '../../tables/data/agent-events.js';
import { CAPTURE_POINTS } from '../../tables/data/capture-points.js';
import { DEBUG_EVENTS } from '../../tables/data/debug-events.js';
import { DROP_REASONS } from '../../tables/data/drop-reasons.js';
import { SOCKET_POINTS } from '../../tables/data/socket-points.js';
import { TRACE_POINTS } from '../../tables/data/trace-points.js';
import { existsIn, LATEST, type Release } from '../../tables/release.js';
import type { SubType } from '../../tables/sub-type.js';

/** The names of an enum of flow.proto, both ways. */
export interface EnumNames {
  readonly numberOf: ReadonlyMap<string, number>;
  readonly nameOf: ReadonlyMap<number, string>;
}

interface Row {
  readonly name: string;
  readonly number: number;
  readonly since: Release;
  readonly until?: Release;
}

function names(rows: readonly Row[]): EnumNames {
  const known = rows.filter((row) => existsIn(LATEST, row));
  return {
    numberOf: new Map(known.map(({ name, number }) => [name, number])),
    nameOf: new Map(known.map(({ name, number }) => [number, name])),
  };
}

/** The enum that a table of codes stands behind; its zero is in no table, as no event carries it. */
function tableNames(zero: string, table: readonly SubType[]): EnumNames {
  const rows = table.flatMap(({ protoEnum, number, protoNumber = number, since, until }) =>
    protoEnum === undefined ? [] : [{ name: protoEnum, number: protoNumber, since, ...(until && { until }) }],
  );
  return names([{ name: zero, number: 0, since: '1.14' }, ...rows]);
}

/** Every enum of flow.proto and relay.proto as release 1.19 has it. */
export const ENUM_NAMES: ReadonlyMap<string, EnumNames> = new Map([
  ...ENUMS.map((row) => [row.name, names(row.values)] as const),
  ['DropReason', tableNames('DROP_REASON_UNKNOWN', DROP_REASONS)],
  ['TraceObservationPoint', tableNames('UNKNOWN_POINT', TRACE_POINTS)],
  ['DebugCapturePoint', tableNames('DBG_CAPTURE_POINT_UNKNOWN', CAPTURE_POINTS)],
  ['SocketTranslationPoint', tableNames('SOCK_XLATE_POINT_UNKNOWN', SOCKET_POINTS)],
  ['AgentEventType', tableNames('AGENT_EVENT_UNKNOWN', AGENT_EVENTS)],
  ['DebugEventType', tableNames('DBG_EVENT_UNKNOWN', DEBUG_EVENTS)],
]);
