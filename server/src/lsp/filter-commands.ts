import { convertFilterAt } from '../service/filters/convert-filter.js';
import { observeCommandAt } from '../service/filters/at-caret.js';
import { filtersOfCommand } from '../service/filters/filters-of-command.js';
import { pasteFilters } from '../service/filters/paste-filters.js';
import { toTextEdit } from './convert.js';
import { flowOffers } from './flow-offers.js';
import {
  convertFilterRequest,
  filtersFromFlowRequest,
  observeCommandRequest,
  pasteFlagsRequest,
  type ConvertedFilter,
  type PastedFlags,
} from './protocol.js';
import type { Session } from './session.js';

/** Answers what commands of an editor ask: filters from flows, and commands from filters. */
export function serveFilterCommands(session: Session): void {
  const { connection, guard, files } = session;
  connection.onRequest(
    filtersFromFlowRequest,
    guard.request('filter from a flow', (text, { position }) => flowOffers(session, text, text.offsetAt(position))),
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
