import { cliSelector } from '../../tables/cli-selector.js';
import { eventType } from '../../tables/event-types.js';
import type { Release } from '../../tables/release.js';
import type { SubType } from '../../tables/sub-type.js';
import { subType } from '../../tables/sub-types.js';
import { code, codeBlock, paragraphs } from './markdown.js';
import { describeBounds } from './release.js';

/** What a sub type is, read with the event type beside it. */
export function describeSubType(type: number, number: number, release: Release): string {
  const owner = eventType(type);
  if (type === 0 || !owner) {
    return paragraphs(
      `**sub type ${number}** of event type ${type}`,
      type === 0
        ? 'Without an event type beside it a sub type is compared with those of every event type.'
        : 'The event type beside it is unknown, so its sub types are as well.',
    );
  }
  const row = subType(type, number);
  if (!row) return unknown(type, number, owner.name, release);
  return paragraphs(
    `**${row.name}** · sub type ${number} of ${owner.name} (event type ${type})`,
    row.meaning,
    row.hint && `**Hint:** ${row.hint}`,
    row.monitorText && `Printed as "${row.monitorText}".`,
    row.hiddenByDefaultAggregation &&
      'Not emitted with monitor aggregation `lowest` or above; the Helm default of `bpf.monitorAggregation` is `medium`.',
    row.verdict && `Its flows have the verdict ${code(row.verdict)}.`,
    owner.produces === 'Flow' ? codeBlock('sh', `hubble observe --type ${cliSelector(type, number)}`) : undefined,
    onCommandLine(row),
    `${origin(row)}${describeBounds(row, release)}`,
  );
}

/** Agent events are called by other numbers there, and `hubble observe` shows none. */
function onCommandLine({ cliName, monitorApiNumber }: SubType): string | undefined {
  if (cliName === undefined) return undefined;
  const selector = code(`--type agent:${cliName}`);
  if (monitorApiNumber !== undefined)
    return `${selector} asks for ${monitorApiNumber}, which a filter reads as another sub type.`;
  return `**CLI:** ${selector} is taken, but only \`hubble observe agent-events\` shows agent events.`;
}

function unknown(type: number, number: number, typeName: string, release: Release): string {
  return paragraphs(
    `**unknown** · sub type ${number} of ${typeName} (event type ${type})`,
    `Up to Cilium ${release} ${typeName} has no such sub type: a filter that compares with it never matches.`,
  );
}

function origin({ goConst, protoEnum, protoNumber }: SubType): string {
  const enumName =
    protoEnum && `${code(protoEnum)}${protoNumber === undefined ? '' : ` (${protoNumber} there)`} in flow.proto`;
  const names = [goConst && code(goConst), enumName].filter((name) => name !== undefined);
  return names.length > 0 ? `Defined as ${names.join(', ')}. ` : '';
}
