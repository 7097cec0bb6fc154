import { cliSelector } from '../../tables/cli-selector.js';
import { eventType } from '../../tables/event-types.js';
import { subType } from '../../tables/sub-types.js';
import { code } from './markdown.js';

/** What the two numbers of a flow's `event_type` mean together. A sub type that is left out is 0, its proto default. */
export function describePair(type: number, number: number, written: boolean): string {
  const owner = eventType(type);
  if (!owner || type === 0) return `This flow has the unknown event type ${type}.`;
  const row = subType(type, number);
  const left = written ? '' : ' Its sub type is left out, which means 0.';
  if (!row) return `This flow is **${owner.name}** with the unknown sub type ${number}.${left}`;
  const name = `${owner.name}:${row.name}`;
  const selector = cliSelector(type, number);
  const also = selector === name ? '' : ` (${code(selector)})`;
  return `This flow is **${name}**${also}: ${lower(row.meaning)}${left}`;
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
