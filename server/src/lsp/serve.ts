import type { Connection, Diagnostic as LspDiagnostic, InitializeParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { eventCount } from '../document/event-count.js';
import type { Diagnostic } from '../service/diagnostic.js';
import type { Release } from '../tables/release.js';
import { pullsDiagnostics } from './client.js';
import { serveCodeActions } from './code-actions.js';
import { serveCompletion } from './complete.js';
import { serveDescriptions } from './describe.js';
import { serveFilterCommands } from './filter-commands.js';
import { FlowLenses } from './flow-lenses.js';
import { followChanges } from './follow-changes.js';
import { heldFor, type Held } from './held.js';
import type { Host } from './host.js';
import { PulledDiagnostics } from './pulled-diagnostics.js';
import { PushedDiagnostics } from './pushed-diagnostics.js';
import type { Checked, Reporting } from './reporting.js';
import { serveSemanticTokens } from './semantic-tokens.js';
import { wantsStatus } from './settings.js';
import { Statuses } from './statuses.js';
import { serveStructure } from './structure.js';
import { toDiagnostic } from './to-diagnostic.js';

/**
 * Answers an LSP client that has been told what the server can do, until it hangs up. Nothing is read but the documents
 * it opens and, through the host, the Chart.yaml or Chart.lock beside them, the .hubble-ls.yaml above and the flow log
 * that the settings name; nothing is sent but answers.
 */
export function serve(connection: Connection, host: Host, initialize: InitializeParams): void {
  const held = heldFor(connection, host, initialize);
  const { session, judged } = held;
  host.setFolders(held.folders);
  const releaseOf = (text: TextDocument): Release => judged.release(text).release;
  const lenses = new FlowLenses(session);
  serveFilterCommands(session);
  serveSemanticTokens(session);
  serveDescriptions(session, releaseOf);
  serveCompletion(session, releaseOf);
  serveCodeActions(session, judged);
  serveStructure(session, releaseOf);
  const statuses = new Statuses(connection, wantsStatus(initialize.initializationOptions));
  followChanges(held, { diagnostics: diagnosticsOf(held, statuses), lenses, statuses });
  session.texts.listen(connection);
}

/** The problems of open files, in the way in which the client learns of them. */
function diagnosticsOf({ session, judged }: Held, statuses: Statuses): Reporting {
  const { client, files } = session;
  const report = (text: TextDocument, found: readonly Diagnostic[]): LspDiagnostic[] => {
    const { kind } = files.document(text);
    const events = eventCount(files.document(text));
    statuses.send({ uri: text.uri, kind, ...judged.release(text), ...(events !== undefined && { events }) });
    return found.map((one) => toDiagnostic(text, one, client));
  };
  const checked: Checked = { steps: (text) => judged.steps(text), report };
  return pullsDiagnostics(client) ? new PulledDiagnostics(session, checked) : new PushedDiagnostics(session, checked);
}
