import { AGENT_EVENTS } from '../tables/data/agent-events.js';
import { CAPTURE_POINTS } from '../tables/data/capture-points.js';
import { DEBUG_EVENTS } from '../tables/data/debug-events.js';
import { DROP_REASONS } from '../tables/data/drop-reasons.js';
import { SOCKET_POINTS } from '../tables/data/socket-points.js';
import { TRACE_POINTS } from '../tables/data/trace-points.js';
import type { SubType } from '../tables/sub-type.js';
import type { EnumType, EnumValue } from './field.js';

/** The tables of sub types that enums of flow.proto repeat, by the name of the enum. */
const ROWS: ReadonlyMap<string, readonly SubType[]> = new Map([
  ['TraceObservationPoint', TRACE_POINTS],
  ['DropReason', DROP_REASONS],
  ['DebugCapturePoint', CAPTURE_POINTS],
  ['SocketTranslationPoint', SOCKET_POINTS],
  ['AgentEventType', AGENT_EVENTS],
  ['DebugEventType', DEBUG_EVENTS],
]);

/** The value 0 of those enums whose table has no such row. */
const ZEROS: ReadonlyMap<string, string> = new Map([
  ['TraceObservationPoint', 'UNKNOWN_POINT'],
  ['DropReason', 'DROP_REASON_UNKNOWN'],
  ['DebugCapturePoint', 'DBG_CAPTURE_POINT_UNKNOWN'],
]);

/** The enums of flow.proto that repeat a table of sub types: a new row there is a new value here. */
export const TABLE_ENUMS: readonly EnumType[] = [...ROWS].map(([name, rows]) => enumOfRows(name, rows));

/** The row of the table of sub types that a value of an enum repeats. */
export function enumRow(enumName: string, valueName: string): SubType | undefined {
  return ROWS.get(enumName)?.find((row) => row.protoEnum === valueName);
}

/** The rows that the enum has a value for. */
function enumOfRows(name: string, rows: readonly SubType[]): EnumType {
  const values = rows.flatMap((row) => (row.protoEnum === undefined ? [] : [valueOf(row, row.protoEnum)]));
  const zero = ZEROS.get(name);
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
