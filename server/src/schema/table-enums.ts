import { AGENT_EVENTS } from '../tables/data/agent-events.js';
import { CAPTURE_POINTS } from '../tables/data/capture-points.js';
import { DEBUG_EVENTS } from '../tables/data/debug-events.js';
import { DROP_REASONS } from '../tables/data/drop-reasons.js';
import { SOCKET_POINTS } from '../tables/data/socket-points.js';
import { TRACE_POINTS } from '../tables/data/trace-points.js';
import type { SubType } from '../tables/sub-type.js';
import type { EnumType, EnumValue } from './field.js';

/** The enums of flow.proto that repeat a table of sub types: a new row there is a new value here. */
export const TABLE_ENUMS: readonly EnumType[] = [
  enumOfRows('TraceObservationPoint', TRACE_POINTS, 'UNKNOWN_POINT'),
  enumOfRows('DropReason', DROP_REASONS, 'DROP_REASON_UNKNOWN'),
  enumOfRows('DebugCapturePoint', CAPTURE_POINTS, 'DBG_CAPTURE_POINT_UNKNOWN'),
  enumOfRows('SocketTranslationPoint', SOCKET_POINTS),
  enumOfRows('AgentEventType', AGENT_EVENTS),
  enumOfRows('DebugEventType', DEBUG_EVENTS),
];

const ROWS: ReadonlyMap<string, readonly SubType[]> = new Map([
  ['TraceObservationPoint', TRACE_POINTS],
  ['DropReason', DROP_REASONS],
  ['DebugCapturePoint', CAPTURE_POINTS],
  ['SocketTranslationPoint', SOCKET_POINTS],
  ['AgentEventType', AGENT_EVENTS],
  ['DebugEventType', DEBUG_EVENTS],
]);

/** The row of the table of sub types that a value of an enum repeats. */
export function enumRow(enumName: string, valueName: string): SubType | undefined {
  return ROWS.get(enumName)?.find((row) => row.protoEnum === valueName);
}

/** The rows that the enum has a value for; `zero` names its value 0 where the table has no such row. */
function enumOfRows(name: string, rows: readonly SubType[], zero?: string): EnumType {
  const values = rows.flatMap((row) => (row.protoEnum === undefined ? [] : [valueOf(row, row.protoEnum)]));
  if (zero !== undefined) values.push({ name: zero, number: 0, since: '1.14', doc: 'Not set.' });
  return { name, values: values.sort((a, b) => a.number - b.number) };
}

function valueOf(row: SubType, name: string): EnumValue {
  return {
    name,
    number: row.protoNumber ?? row.number,
    doc: row.meaning,
    since: row.since,
    ...(row.until && { until: row.until }),
    ...(row.deprecatedSince && { deprecated: true }),
  };
}
