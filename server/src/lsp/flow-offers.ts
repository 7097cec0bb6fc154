import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FlowFilter } from '../filter/index.js';
import { flowAt } from '../service/filters/at-caret.js';
import { filtersFromFlow } from '../service/filters/from-flow.js';
import { filterJson } from '../service/filters/insert-filter.js';
import { targetsIn } from '../service/filters/targets.js';
import { toTextEdit } from './convert.js';
import type { FlowFilterOffer } from './protocol.js';
import { fileName } from './file-name.js';
import type { Session } from './session.js';

/** A menu of more is no help. */
const MOST_ACTIONS = 30;

/**
 * The filters that can be made from the flow at an offset of a document, and the lists of open documents to add them
 * to.
 */
export function flowOffers({ texts, files }: Session, text: TextDocument, offset: number): FlowFilterOffer[] {
  const flow = flowAt(files.document(text), offset);
  if (!flow) return [];
  const targetsOf = (filter: FlowFilter): FlowFilterOffer['targets'] =>
    texts.all().flatMap((other) =>
      targetsIn(files.document(other), [filter]).map(({ label, edit }) => ({
        label,
        uri: other.uri,
        edit: toTextEdit(other, edit),
      })),
    );
  return filtersFromFlow(flow).map(({ label, filter }) => ({
    label,
    filter: filterJson(filter),
    targets: targetsOf(filter),
  }));
}

/** The same as changes of those documents, for editors that have no command for it. */
export function flowActions(session: Session, text: TextDocument, offset: number): CodeAction[] {
  return flowOffers(session, text, offset)
    .flatMap(({ label, targets }) =>
      targets.map(({ label: list, uri, edit }) => ({
        title: `Filter from this flow: ${label.charAt(0).toLowerCase()}${label.slice(1)}, to ${list} in ${fileName(uri)}`,
        kind: CodeActionKind.RefactorExtract,
        edit: { changes: { [uri]: [edit] } },
      })),
    )
    .slice(0, MOST_ACTIONS);
}
