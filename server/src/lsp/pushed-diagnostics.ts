import type { TextDocument } from 'vscode-languageserver-textdocument';
import { Checking } from './checking.js';
import type { Checked, Reporting } from './reporting.js';
import type { Session } from './session.js';

/** Checks each version of a file and sends what was found. */
export class PushedDiagnostics implements Reporting {
  private readonly checking: Checking;

  constructor(
    private readonly session: Session,
    checked: Checked,
  ) {
    const publish = (text: TextDocument, diagnostics: ReturnType<Checked['report']>): void => {
      void session.connection.sendDiagnostics({ uri: text.uri, version: text.version, diagnostics });
    };
    this.checking = new Checking(
      {
        steps: (text) => checked.steps(text),
        publish: (text, found) => {
          publish(text, session.guard.list('diagnostics', () => checked.report(text, found))(text));
        },
      },
      session.guard,
    );
  }

  changed(text: TextDocument): void {
    this.checking.start(text);
  }

  changedAll(): void {
    for (const text of this.session.texts.all()) this.checking.start(text);
  }

  closed(uri: string): void {
    this.checking.stop(uri);
    void this.session.connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}
