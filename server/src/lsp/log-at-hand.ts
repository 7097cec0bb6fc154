import { DidChangeWatchedFilesNotification, type Disposable } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isFlowLog } from '../document/flow-log.js';
import { askedClient } from './asked-client.js';
import { fileLog, openLog, urisOf, type FlowLog } from './flow-log.js';
import { isJson } from './log-text.js';
import type { Session } from './session.js';

/** The documents that we make of a log ourselves are none. */
const OUR_SCHEME = 'hubble-flows:';

/**
 * The log that filters are tried on: the one of the setting, as the editor has it if it is open there, else the one
 * opened last.
 */
export class LogAtHand {
  private changes = 0;
  private watched: { readonly key: string; readonly watching: Promise<Disposable | undefined> } | undefined;

  constructor(private readonly session: Session) {}

  /** Files have changed on the disk; whether the log is one of them. */
  filesChanged(changed: readonly string[]): boolean {
    const uris = this.uris();
    const isLog = changed.some((uri) => uris.includes(uri));
    if (isLog) this.changes++;
    return isLog;
  }

  get current(): FlowLog | undefined {
    const { texts, host, settings } = this.session;
    if (settings.flows === '') {
      const last = texts.all().findLast((text) => this.isLog(text));
      return last && openLog(last);
    }
    const uris = this.uris();
    const open = uris.map((uri) => texts.get(uri)).find((text) => text !== undefined);
    return open ? openLog(open) : fileLog(host, uris, this.changes);
  }

  /** Asks the client to tell when the file of the setting changes, if it can. */
  watch(): void {
    const { connection, client, settings, folders } = this.session;
    const key = this.uris().join(' ');
    if (this.watched?.key === key) return;
    void this.watched?.watching.then((watching) => {
      watching?.dispose();
    });
    this.watched = undefined;
    const can = client.workspace?.didChangeWatchedFiles;
    if (key === '' || !can?.dynamicRegistration || !can.relativePatternSupport) return;
    const watchers = folders.map((baseUri) => ({ globPattern: { baseUri, pattern: literal(settings.flows) } }));
    const watching = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    this.watched = { key, watching: askedClient(connection.console, 'watch the flow log', watching) };
  }

  private uris(): string[] {
    const { settings, folders } = this.session;
    return settings.flows === '' ? [] : urisOf(settings.flows, folders);
  }

  private isLog(text: TextDocument): boolean {
    return isJson(text.languageId) && !text.uri.startsWith(OUR_SCHEME) && isFlowLog(this.session.files.document(text));
  }
}

/** A path as a glob that stands for nothing else. */
function literal(path: string): string {
  return path.replaceAll('\\', '/').replace(/[*?[\]{}]/g, '?');
}
