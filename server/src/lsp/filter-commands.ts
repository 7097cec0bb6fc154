import type { FlowFilter } from '../filter/index.js';
import { filtersFromFlow } from '../service/filters/from-flow.js';
import { flowAt, observeCommandAt } from '../service/filters/at-caret.js';
import { filterJson } from '../service/filters/insert-filter.js';
import { targetsIn } from '../service/filters/targets.js';
import { toTextEdit } from './convert.js';
import { filtersFromFlowRequest, observeCommandRequest, type FlowFilterOffer } from './protocol.js';
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
}
