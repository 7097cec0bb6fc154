import type { Flow, HubbleEvent, LostEvents } from '../flow.js';
import { encodeMessage } from '../protojson/encode.js';
import type { ProtoMessage } from '../protojson/proto-value.js';
import { escapeTerminal } from './colors.js';
import { isPrintedStatus, lostCount, lostSource, nodeStatusDict, nodeStatusLine, timeText } from './events-text.js';
import { identityText, summaryText, typeText, verdictText } from './flow-texts.js';
import { hostNames } from './host-names.js';
import type { OutputOptions } from './output-options.js';
import { alignColumns } from './table.js';

/**
 * What `hubble observe -o compact` prints for an event (hubble/pkg/printer/printer.go, 1.19): one line for a flow or
 * for lost events; for a node status that it prints at all, on its standard error; else nothing.
 */
export function formatCompact(event: HubbleEvent, options: OutputOptions = {}): string {
  return escapeTerminal(compact(event, options), options.color);
}

/** What `-o dict` prints for an event, without the line of dashes that stands between two of them. */
export function formatDict(event: HubbleEvent, options: OutputOptions = {}): string {
  return escapeTerminal(dict(event, options), options.color);
}

/** What `-o table` prints for events; a node status is left out. */
export function formatTable(events: readonly HubbleEvent[], options: OutputOptions = {}): string {
  const plain = { ...options, color: false };
  const rows = events.map((event) => row(event, plain)).filter((cells) => cells !== undefined);
  if (rows.length === 0) return '';
  const titles = ['TIMESTAMP', 'SOURCE', 'DESTINATION', 'TYPE', 'VERDICT', 'SUMMARY'];
  if (options.nodeName) titles.splice(1, 0, 'NODE');
  return alignColumns([titles, ...rows].map((cells) => escapeTerminal(cells.join('\t'), false) + '\n').join(''));
}

/** What `-o json` and `-o jsonpb` print for an event, the newline aside. */
export function formatJson(event: HubbleEvent): string {
  return encodeMessage('GetFlowsResponse', event as ProtoMessage);
}

function compact(event: HubbleEvent, options: OutputOptions): string {
  const { flow, lost_events: lost, node_status: status } = event;
  if (status) return isPrintedStatus(status) ? nodeStatusLine(event, status, options) : '';
  if (lost) return `${timeText(event.time, options)} EVENTS LOST: ${lostText(lost, options)}\n`;
  return flow ? compactFlow(flow, options) : '';
}

function lostText(lost: LostEvents, options: OutputOptions): string {
  return `${lostSource(lost)} CPU(${lost.cpu?.value ?? 0}) ${lostCount(lost, options)}`;
}

/** A reply is turned around, so that the left side is who opened the connection. */
function compactFlow(flow: Flow, options: OutputOptions): string {
  const [source, destination] = hostNames(flow, options);
  const left = `${source} ${identityText(flow.source?.identity, options)}`;
  const right = `${destination} ${identityText(flow.destination?.identity, options)}`;
  const node = options.nodeName ? ` [${flow.node_name ?? ''}]` : '';
  const ends = !flow.is_reply
    ? `${left} <> ${right}`
    : flow.is_reply.value
      ? `${right} <- ${left}`
      : `${left} -> ${right}`;
  const what = `${typeText(flow)} ${verdictText(flow, options)} (${summaryText(flow, options)})`;
  return `${timeText(flow.time, options)}${node}: ${ends} ${what}\n`;
}

function dict(event: HubbleEvent, options: OutputOptions): string {
  const { flow, lost_events: lost, node_status: status } = event;
  if (status) return isPrintedStatus(status) ? nodeStatusDict(event, status, options) : '';
  if (lost) {
    return dictLines(timeText(event.time, options), event.node_name ?? '-', options, [
      ['     SOURCE', lostSource(lost)],
      ['       TYPE', 'EVENTS LOST'],
      ['    VERDICT', '-'],
      ['    SUMMARY', `CPU(${lost.cpu?.value ?? 0}) - ${lostCount(lost, options)}`],
    ]);
  }
  if (!flow) return '';
  const [source, destination] = hostNames(flow, options);
  return dictLines(timeText(flow.time, options), flow.node_name, options, [
    ['     SOURCE', source],
    ['DESTINATION', destination],
    ['       TYPE', typeText(flow)],
    ['    VERDICT', verdictText(flow, options)],
    ['    SUMMARY', summaryText(flow, options)],
  ]);
}

function dictLines(
  time: string,
  node: string | undefined,
  { nodeName }: OutputOptions,
  lines: readonly (readonly [key: string, value: string])[],
): string {
  const head = [['  TIMESTAMP', time], ...(nodeName ? [['       NODE', node ?? '']] : [])];
  return [...head, ...lines].map(([key, value]) => `${key}: ${value}\n`).join('');
}

function row(event: HubbleEvent, options: OutputOptions): readonly string[] | undefined {
  const { flow, lost_events: lost } = event;
  if (lost) {
    const summary = `CPU(${lost.cpu?.value ?? 0}) - ${lostCount(lost, options)}`;
    return cells(
      timeText(event.time, options),
      event.node_name ?? '-',
      options,
      lostSource(lost),
      '-',
      'EVENTS LOST',
      '-',
      summary,
    );
  }
  if (!flow) return undefined;
  const [source, destination] = hostNames(flow, options);
  const texts = [source, destination, typeText(flow), verdictText(flow, options), summaryText(flow, options)];
  return cells(timeText(flow.time, options), flow.node_name, options, ...texts);
}

function cells(
  time: string,
  node: string | undefined,
  { nodeName }: OutputOptions,
  ...texts: readonly string[]
): string[] {
  return [time, ...(nodeName ? [node ?? ''] : []), ...texts];
}
