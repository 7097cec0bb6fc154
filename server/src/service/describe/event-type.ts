import { DROP, TRACE } from '../../tables/event-type-numbers.js';
import type { EventType } from '../../tables/event-type.js';
import { reservedFor } from '../../tables/event-types.js';
import { cliSelector } from '../../tables/cli-selector.js';
import { existsIn, type Release } from '../../tables/release.js';
import type { SubType } from '../../tables/sub-type.js';
import { subTypesOf } from '../../tables/sub-types.js';
import { code, codeBlock, paragraphs, table } from './markdown.js';
import { describeBounds } from './release.js';
import { sourceLink } from './source-link.js';

/** A sub type of which all the rest are told apart by name alone, to keep long tables narrow. */
const MOST_WITH_MEANING = 16;

/** The sub type that a command is shown for where the text at hand has none: to-stack, POLICY_DENIED. */
const SUB_TYPE_IN_EXAMPLE: ReadonlyMap<number, number> = new Map([
  [TRACE, 3],
  [DROP, 133],
]);

/**
 * What an event type is: who carries it, how to ask for it, where Cilium defines it, and its sub types.
 *
 * @param narrowed The sub type that the entry at hand compares as well.
 */
export function describeEventType(row: EventType, release: Release, narrowed?: number): string {
  return paragraphs(
    `**${row.name}** · event type ${row.number} · ${row.meaning}`,
    carriedBy(row),
    observeCommand(row, narrowed),
    row.subTypeIs && `**Sub type:** ${row.subTypeIs}`,
    subTypeTable(subTypesOf(row.number).filter((subType) => existsIn(release, subType))),
    `Defined as ${row.goConst ? `${code(row.goConst)} in ` : ''}${sourceLink('pkg/monitor/api/types.go', release)}` +
      (row.cHeader ? `, laid out in ${sourceLink(row.cHeader, release)}` : '') +
      `. ${describeBounds(row, release)}`,
  );
}

/** What can be said of a number that no table has. */
export function describeUnknownEventType(number: number, release: Release): string {
  const range = {
    datapath: 'Numbers 0 to 128 are reserved for events of the BPF datapath; this one is not in use',
    agent: 'Numbers 129 to 255 are reserved for events of the agent; this one is not in use',
    none: 'Event types are numbers from 0 to 255: 0 to 128 for the BPF datapath, 129 to 255 for the agent',
  }[reservedFor(number)];
  return paragraphs(
    `**unknown** · event type ${number}`,
    `${range} up to Cilium ${release}.`,
    'A filter with it is accepted and never matches.',
  );
}

function carriedBy({ produces, flowType, verdicts, origin }: EventType): string {
  switch (produces) {
    case 'Flow':
      return `**Carried by** flows of type ${code(flowType ?? '')} from the ${origin}, with verdict ${verdicts.map(code).join(', ')}.`;
    case 'AgentEvent':
      return '**Carried by** agent events, which are no flows: in a filter with any other field it never matches.';
    case 'DebugEvent':
      return '**Carried by** debug events, which are no flows: in a filter with any other field it never matches.';
    default:
      return '**Carried by** no flow.';
  }
}

function observeCommand(row: EventType, narrowed: number | undefined): string | undefined {
  if (row.produces !== 'Flow') return row.observeNote && `**CLI:** ${row.observeNote}`;
  const command = (subType?: number): string => `hubble observe --type ${cliSelector(row.number, subType)}`;
  const subType = narrowed ?? SUB_TYPE_IN_EXAMPLE.get(row.number);
  if (subType === undefined) return codeBlock('sh', command());
  const narrow = command(subType);
  const what = narrowed === undefined ? 'one sub type' : 'this sub type';
  const lines = [`${command().padEnd(narrow.length)}  # every ${row.name} event`, `${narrow}  # ${what}`];
  return codeBlock('sh', ...lines);
}

function subTypeTable(rows: readonly SubType[]): string | undefined {
  if (rows.length === 0) return undefined;
  if (rows.length > MOST_WITH_MEANING) {
    return table(
      ['sub type', 'name'],
      rows.map((row) => [String(row.number), code(row.name)]),
    );
  }
  return table(
    ['sub type', 'name', 'meaning'],
    rows.map((row) => [String(row.number), code(row.name), row.meaning]),
  );
}
