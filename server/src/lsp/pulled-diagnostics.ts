import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Diagnostic as LspDiagnostic,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { Checking } from './checking.js';
import type { Checked, Reporting } from './reporting.js';
import type { Session } from './session.js';

/** What the client was told of a version of a file. */
interface Known {
  readonly version: number;
  readonly resultId: string;
  readonly items: LspDiagnostic[];
}

/** A request that waits for the end of a check. */
interface Waiting {
  readonly previousResultId: string | undefined;
  readonly resolve: (report: DocumentDiagnosticReport) => void;
  readonly reject: (reason: ResponseError<DiagnosticServerCancellationData>) => void;
}

/** Checks a file when the client asks for its diagnostics, and tells it when to ask again. */
export class PulledDiagnostics implements Reporting {
  private readonly checking: Checking;
  private readonly known = new Map<string, Known>();
  private readonly waiting = new Map<string, Set<Waiting>>();
  private results = 0;

  constructor(
    private readonly session: Session,
    checked: Checked,
  ) {
    this.checking = new Checking(
      {
        steps: (text) => checked.steps(text),
        publish: (text, found) => {
          this.found(text, session.guard.list('diagnostics', () => checked.report(text, found))(text));
        },
      },
      session.guard,
    );
    session.connection.languages.diagnostics.on((params, token) => this.answer(params, token));
  }

  changed({ uri }: TextDocument): void {
    this.forget(uri, true);
  }

  changedAll(): void {
    const { connection, client, texts } = this.session;
    for (const { uri } of texts.all()) this.forget(uri, true);
    if (client.workspace?.diagnostics?.refreshSupport !== true) return;
    connection.languages.diagnostics.refresh().catch((fault: unknown) => {
      connection.console.warn(`The diagnostics are not refreshed: ${String(fault)}`);
    });
  }

  closed(uri: string): void {
    this.forget(uri, false);
  }

  private answer(
    { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): DocumentDiagnosticReport | Promise<DocumentDiagnosticReport> {
    const text = this.session.texts.get(uri);
    if (!text) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const known = this.known.get(uri);
    if (known?.version === text.version) return reportOf(known, previousResultId);
    return new Promise((resolve, reject) => {
      const one: Waiting = { previousResultId, resolve, reject };
      const others = this.waiting.get(uri);
      token.onCancellationRequested(() => {
        this.cancelled(uri, one);
      });
      if (others) {
        others.add(one);
        return;
      }
      this.waiting.set(uri, new Set([one]));
      this.checking.start(text);
    });
  }

  private found({ uri, version }: TextDocument, items: LspDiagnostic[]): void {
    const known: Known = { version, resultId: String(++this.results), items };
    this.known.set(uri, known);
    for (const { resolve, previousResultId } of this.end(uri)) resolve(reportOf(known, previousResultId));
  }

  /** What is known of a file is out of date. */
  private forget(uri: string, retriggerRequest: boolean): void {
    this.known.delete(uri);
    this.checking.stop(uri);
    const reason = new ResponseError(LSPErrorCodes.ServerCancelled, 'the file has changed', { retriggerRequest });
    for (const { reject } of this.end(uri)) reject(reason);
  }

  private cancelled(uri: string, one: Waiting): void {
    const others = this.waiting.get(uri);
    if (!others?.delete(one)) return;
    if (others.size === 0) {
      this.checking.stop(uri);
      this.waiting.delete(uri);
    }
    one.reject(new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled'));
  }

  private end(uri: string): Iterable<Waiting> {
    const waiting = this.waiting.get(uri) ?? [];
    this.waiting.delete(uri);
    return waiting;
  }
}

function reportOf({ resultId, items }: Known, previousResultId: string | undefined): DocumentDiagnosticReport {
  return resultId === previousResultId
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}
