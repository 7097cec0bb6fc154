import { boundAt } from '../../document/bound-at.js';
import { children, type Bound } from '../../document/bound.js';
import { filterText, holdsFilter, isDenyList } from '../../document/filter-groups.js';
import type { HubbleDocument } from '../../document/hubble-document.js';
import { filtersToFlags } from '../../filter/flags/filters-to-flags.js';
import { shellCommand } from '../../filter/flags/shell-command.js';
import { readEvents, type Flow } from '../../filter/index.js';
import { jsonOf } from '../../document/json-of.js';
import { readFilters } from './readable.js';

/** The flow that an offset of a file is in. */
export function flowAt(document: HubbleDocument, offset: number): Flow | undefined {
  const bound = around(
    document,
    offset,
    ({ type }) => type.kind === 'message' && /^(?:Flow|GetFlowsResponse|ExportEvent)$/.test(type.message),
  );
  const value =
    bound?.type.kind === 'message' && bound.type.message !== 'Flow' ? bound.value?.get('flow') : bound?.value;
  const [line] = value ? readEvents(`{"flow":${jsonOf(value)}}`) : [];
  return line?.event?.flow;
}

/** The `hubble observe` command for the filter, or the text of filters, that an offset of a file is in. */
export function observeCommandAt(document: HubbleDocument, offset: number): string | undefined {
  const bound = filterAt(document, offset);
  const read = bound && readFilters({ allow: [filterText(bound)], deny: [] });
  if (!read) return undefined;
  const isDenied = isDenyList(bound.field.name);
  return shellCommand(filtersToFlags({ allowlist: isDenied ? [] : read.allow, denylist: isDenied ? read.allow : [] }));
}

/** The filter, or the text of filters, that an offset of a file is in. */
export function filterAt(document: HubbleDocument, offset: number): Bound | undefined {
  return around(document, offset, ({ type }) => holdsFilter(type));
}

/** The innermost single value of some type that an offset is in, its dash included. */
function around(document: HubbleDocument, offset: number, is: (bound: Bound) => boolean): Bound | undefined {
  const found = boundAt(document, offset)?.bound;
  const line = found?.list ? children(found, { start: offset, end: offset }).at(-1) : undefined;
  for (let at = line ?? found; at; at = at.parent) if (!at.list && is(at)) return at;
  return undefined;
}
