import {
  commands,
  EventEmitter,
  Uri,
  window,
  workspace,
  type Disposable,
  type TextDocumentContentProvider,
} from 'vscode';
import { OPEN_MATCHING_FLOWS, type OpenMatchingFlows } from '../../server/src/lsp/client-commands.js';
import type { MatchingFlows } from '../../server/src/lsp/protocol.js';
import type { ServerHandle } from './server-handle.js';

const SCHEME = 'hubble-flows';
/** A longer name is cut, in UTF-16 units. */
const LONGEST = 60;

/**
 * Shows the flows behind a lens as a document that cannot be written to. The address of the document holds the filters.
 */
export class MatchingFlowsDocuments implements TextDocumentContentProvider, Disposable {
  private readonly changed = new EventEmitter<Uri>();
  readonly onDidChange = this.changed.event;
  private readonly registered: readonly Disposable[];

  constructor(private readonly server: ServerHandle) {
    this.registered = [
      workspace.registerTextDocumentContentProvider(SCHEME, this),
      commands.registerCommand(OPEN_MATCHING_FLOWS, (what: OpenMatchingFlows) => this.open(what)),
    ];
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const found = await this.server.request<MatchingFlows | null>('hubble/matchingFlows', JSON.parse(uri.query));
    return found?.text ?? '';
  }

  dispose(): void {
    this.registered.forEach((one) => {
      one.dispose();
    });
    this.changed.dispose();
  }

  private async open({ name, filters }: OpenMatchingFlows): Promise<void> {
    // A slash would make folders of the name.
    const path = `/${name.replaceAll('/', '\u2215').slice(0, LONGEST)}.jsonl`;
    const uri = Uri.from({ scheme: SCHEME, path, query: JSON.stringify(filters) });
    // What was open may be of another log.
    this.changed.fire(uri);
    await window.showTextDocument(await workspace.openTextDocument(uri));
  }
}
