import {
  CodeLensRefreshRequest,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type CodeLens,
  type Command,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readFilters, type Filters } from '../service/filters/readable.js';
import { countTitle, flowLenses, type FlowLens } from '../service/lenses.js';
import { askedClient } from './asked-client.js';
import { OPEN_MATCHING_FLOWS, type OpenMatchingFlows } from './client-commands.js';
import { Counts, type Count } from './counts.js';
import type { FlowLog } from './flow-log.js';
import { LogAtHand } from './log-at-hand.js';
import { matchingFlows } from './matching-flows.js';
import { matchingFlowsRequest } from './protocol.js';
import type { Session } from './session.js';

/** How long a lens may wait for its count before it says that it is still counting, in milliseconds. */
const PATIENCE = 150;
/** How long documents must rest before the log is looked for again, in milliseconds. */
const REST = 200;

/** A lens that was sent, with what it counts. */
interface Listed {
  readonly lens: FlowLens;
  /** Stands for its filters. */
  readonly key: string;
  readonly filters: Filters;
}

interface List {
  readonly version: number;
  readonly lenses: readonly Listed[];
}

/** What a lens carries to be found again. */
interface Ticket {
  readonly uri: string;
  readonly version: number;
  readonly index: number;
}

/** Shows above filters and exporters how many flows of the log at hand they match. */
export class FlowLenses {
  private readonly lists = new Map<string, List>();
  private readonly log: LogAtHand;
  private readonly counts = new Counts(() => {
    this.counted();
  });
  /** Somebody was told that we are still counting. */
  private isAwaited = false;
  private resting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly session: Session) {
    const { connection, guard, texts } = session;
    this.log = new LogAtHand(session);
    connection.onCodeLens(guard.request('code lens', (text) => this.list(text)));
    connection.onCodeLensResolve((lens, token) => this.resolve(lens, token));
    connection.onRequest(matchingFlowsRequest, async (filters, token) => {
      const log = this.log.current;
      return (log && (await matchingFlows(log, filters, signalOf(token)))) ?? null;
    });
    texts.onDidChangeContent(() => {
      this.lookSoon();
    });
    texts.onDidClose(({ document }) => {
      this.lists.delete(document.uri);
      this.lookSoon();
    });
  }

  /** The settings were read. */
  configured(): void {
    this.log.watch();
    this.session.guard.task('look for the flow log', () => {
      if (!this.look()) this.refresh();
    })();
  }

  /** Files have changed on the disk; whether the log is one of them. */
  filesChanged(changed: readonly string[]): boolean {
    if (!this.log.filesChanged(changed)) return false;
    this.look();
    return true;
  }

  private list(text: TextDocument): CodeLens[] | undefined {
    if (!this.session.settings.codeLens || !this.follow(this.log.current)) return undefined;
    const before = new Map(this.lists.get(text.uri)?.lenses.map(({ key, filters }) => [key, filters]));
    const lenses = flowLenses(this.session.files.document(text)).flatMap((lens) => {
      const key = JSON.stringify(lens.filters);
      const filters = before.get(key) ?? readFilters(lens.filters);
      return filters ? [{ lens, key, filters }] : [];
    });
    this.lists.set(text.uri, { version: text.version, lenses });
    this.counts.retain(new Set([...this.lists.values()].flatMap((list) => list.lenses.map(({ key }) => key))));
    return lenses.map(({ lens }, index): CodeLens => {
      const start = text.positionAt(lens.span.start);
      const data: Ticket = { uri: text.uri, version: text.version, index };
      return { range: { start, end: start }, data };
    });
  }

  private async resolve(lens: CodeLens, token: CancellationToken): Promise<CodeLens> {
    const { uri, version, index } = lens.data as Ticket;
    const list = this.lists.get(uri);
    const listed = list?.version === version ? list.lenses[index] : undefined;
    const log = this.log.current;
    if (!listed || !log) throw new ResponseError(LSPErrorCodes.ContentModified, 'the lens is out of date');
    this.follow(log);
    const count = this.counts.ask(listed.key, listed.filters);
    const found = this.canRefresh ? await Promise.race([count, after(PATIENCE)]) : await count;
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    return { range: lens.range, command: this.commandOf(listed, found, log) };
  }

  private commandOf({ lens }: Listed, count: Count | 'waited' | undefined, log: FlowLog): Command {
    if (count === 'waited') {
      this.isAwaited = true;
      return { title: `counting flows in ${log.name}…`, command: '' };
    }
    if (!count) return { title: this.counts.fault === undefined ? '' : `${log.name} cannot be read`, command: '' };
    const title = countTitle(count, log.name);
    const isOffered = count.matched > 0 && this.session.commands.includes(OPEN_MATCHING_FLOWS);
    if (!isOffered) return { title, command: '' };
    const what: OpenMatchingFlows = { name: lens.name, filters: lens.filters };
    return { title, command: OPEN_MATCHING_FLOWS, arguments: [what] };
  }

  /** Counts in a log from now on; whether there is one. */
  private follow(log: FlowLog | undefined): boolean {
    this.counts.follow(log);
    return log !== undefined;
  }

  private lookSoon(): void {
    clearTimeout(this.resting);
    this.resting = setTimeout(
      this.session.guard.task('look for the flow log', () => this.look()),
      REST,
    );
  }

  /** Looks which log is at hand; whether that is another one than before. */
  private look(): boolean {
    const isAnother = this.counts.follow(this.log.current);
    if (isAnother) this.refresh();
    return isAnother;
  }

  private counted(): void {
    const { fault } = this.counts;
    if (fault !== undefined) this.session.connection.console.warn(`The flow log cannot be read: ${fault}`);
    if (!this.isAwaited) return;
    this.isAwaited = false;
    this.refresh();
  }

  private get canRefresh(): boolean {
    return this.session.client.workspace?.codeLens?.refreshSupport === true;
  }

  private refresh(): void {
    const { connection } = this.session;
    if (!this.canRefresh) return;
    void askedClient(connection.console, 'refresh lenses', connection.sendRequest(CodeLensRefreshRequest.type));
  }
}

function after(milliseconds: number): Promise<'waited'> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds, 'waited');
  });
}

function signalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  token.onCancellationRequested(() => {
    controller.abort();
  });
  return controller.signal;
}
