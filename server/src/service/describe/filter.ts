import { children, type Bound } from '../../document/bound.js';
import { filterText, holdsFilter, isDenyList } from '../../document/filter-groups.js';
import { shellCommand } from '../../filter/flags/shell-command.js';
import { explainFilter, filterToFlags, type FlowFilter } from '../../filter/index.js';
import { readFilters } from '../filters/readable.js';
import { codeBlock, paragraphs } from './markdown.js';

/**
 * What filters take, in words, and the command that takes the same; empty where they are none, or Cilium refuses them,
 * which their diagnostic says.
 */
export function describeFilter(bound: Bound): string {
  if (bound.list || !holdsFilter(bound.type) || isLong(bound)) return '';
  if (bound.type.kind === 'json-text') return paragraphs(...children(bound).map(describeFilter));
  const read = readFilters({ allow: [filterText(bound)], deny: [] });
  const isDenied = isDenyList(bound.field.name);
  return paragraphs(...(read?.allow ?? []).flatMap((filter) => describe(filter, isDenied)));
}

/** Nobody reads what a longer text takes. In UTF-16 units. */
const LONGEST = 10_000;

/** Whether a value is too long to be put into words. */
export function isLong({ value }: Bound): boolean {
  return value !== undefined && value.span.end - value.span.start > LONGEST;
}

function describe(filter: FlowFilter, isDenied: boolean): (string | undefined)[] {
  const flags = filterToFlags(filter, isDenied);
  // A line break in a value could end the block of code.
  const onLine = flags?.every((flag) => !/[\r\n]/.test(flag)) ? flags : undefined;
  return [
    explainFilter(filter),
    isDenied ? 'It stands on a denylist: what it takes is left out.' : undefined,
    onLine && codeBlock('sh', shellCommand(onLine)),
  ];
}
