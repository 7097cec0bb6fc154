import type { FlowFilter } from '../filter/index.js';
import { convertFilterAt } from '../service/filters/convert-filter.js';
import { filtersFromFlow } from '../service/filters/from-flow.js';
import { flowAt, observeCommandAt } from '../service/filters/at-caret.js';
import { filtersOfCommand } from '../service/filters/filters-of-command.js';
import { filterJson } from '../service/filters/insert-filter.js';
import { pasteFilters } from '../service/filters/paste-filters.js';
import { targetsIn } from '../service/filters/targets.js';
import { toTextEdit } from './convert.js';
import {
  convertFilterRequest,
  filtersFromFlowRequest,
  observeCommandRequest,
  pasteFlagsRequest,
  type ConvertedFilter,
  type FlowFilterOffer,
  type PastedFlags,
} from './protocol.js';
import type { Session } from './session.js';

/** Answers what commands of an editor ask: filters from flows, and commands from filters. */
export function serveFilterCommands({ connection, guard, texts, files }: Session): void {
  const targetsOf = (filter: FlowFilter): FlowFilterOffer['targets'] =>
    texts.all().flatMap((text) =>
      targetsIn(files.document(text), [filter]).map(({ label, edit }) => ({
        label,
        uri: text.uri,
        edit: toTextEdit(text, edit),
      })),
    );
  connection.onRequest(
    filtersFromFlowRequest,
    guard.request('filter from a flow', (text, { position }) => {
      const flow = flowAt(files.document(text), text.offsetAt(position));
      const offers = flow ? filtersFromFlow(flow) : [];
      return offers.map(({ label, filter }) => ({ label, filter: filterJson(filter), targets: targetsOf(filter) }));
    }),
  );
  connection.onRequest(
    observeCommandRequest,
    guard.request('observe command', (text, { position }) =>
      observeCommandAt(files.document(text), text.offsetAt(position)),
    ),
  );
  connection.onRequest(
    pasteFlagsRequest,
    guard.request('pasted flags', (text, { position, command }): PastedFlags => {
      const read = filtersOfCommand(command);
      if ('fault' in read) return read;
      const edits = pasteFilters(files.document(text), text.offsetAt(position), read.filters);
      return { edits: edits.map((edit) => toTextEdit(text, edit)) };
    }),
  );
  connection.onRequest(
    convertFilterRequest,
    guard.request('converted filter', (text, { position }): ConvertedFilter | undefined => {
      const converted = convertFilterAt(files.document(text), text.offsetAt(position));
      if (!converted) return undefined;
      const { form, text: written, edit } = converted;
      return { form, text: written, ...(edit && { edit: toTextEdit(text, edit) }) };
    }),
  );
}
