import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  MessageType,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
  type LogMessageParams,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentLanguage } from '../../server/src/document/script.js';
import { toRange } from '../../server/src/lsp/convert.js';
import { serve } from '../../server/src/lsp/serve.js';
import { start } from '../../server/src/lsp/start.js';
import { StreamReader } from '../../server/src/lsp/stream-reader.js';
import { difference } from '../../server/src/service/fix-all.js';
import { TOKEN_TYPES } from '../../server/src/service/tokens/token.js';
import type { TextEdit } from '../../server/src/syntax/place.js';

/** What the server is asked of each version. */
export type Asking = 'diagnostic' | 'semanticTokens/full' | 'foldingRange' | 'hover';

const LANGUAGE_IDS: Readonly<Record<DocumentLanguage, string>> = {
  yaml: 'yaml',
  json: 'json',
  shell: 'shellscript',
  markdown: 'markdown',
};

const CAPABILITIES = {
  textDocument: {
    diagnostic: {},
    semanticTokens: { requests: { full: true }, tokenTypes: TOKEN_TYPES, tokenModifiers: [], formats: ['relative'] },
  },
};

/** The real server behind two streams of this process, and what an editor does with it. */
export class Connected {
  /** What the server has written to its log as a fault of its own. */
  readonly faults: string[] = [];
  private readonly client: ProtocolConnection;
  private readonly disposables: { dispose(): void }[] = [];

  private constructor() {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    start(
      (options) => {
        const server = createConnection(
          ProposedFeatures.all,
          new StreamReader(toServer),
          new StreamMessageWriter(toClient),
          options,
        );
        this.disposables.push(server);
        return server;
      },
      () =>
        Promise.resolve((connection, initialize) => {
          serve(connection, NOTHING, initialize);
        }),
    );
    this.client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    this.disposables.push(this.client);
    this.client.onNotification('window/logMessage', ({ type, message }: LogMessageParams) => {
      if (type === MessageType.Error) this.faults.push(message);
    });
    this.client.listen();
  }

  static async start(): Promise<Connected> {
    const connected = new Connected();
    await connected.client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: CAPABILITIES });
    await connected.client.sendNotification('initialized', {});
    return connected;
  }

  async open(uri: string, language: DocumentLanguage, text: string): Promise<TextDocument> {
    const document = TextDocument.create(uri, LANGUAGE_IDS[language], 1, text);
    const { languageId, version } = document;
    await this.client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
    return document;
  }

  /** Types what is different. */
  async change(document: TextDocument, text: string): Promise<TextDocument> {
    const { uri, languageId } = document;
    const { start, end, newText } = typed(document, text);
    const version = document.version + 1;
    await this.client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: toRange(document, { start, end }), text: newText }],
    });
    return TextDocument.create(uri, languageId, version, text);
  }

  ask(what: Asking, document: TextDocument, offset: number): Promise<unknown> {
    const textDocument = { uri: document.uri };
    return this.client.sendRequest(`textDocument/${what}`, { textDocument, position: document.positionAt(offset) });
  }

  end(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }
}

/** What is different, from one place to another that a line and a column can name: none is within a line break. */
function typed(document: TextDocument, text: string): TextEdit {
  const before = document.getText();
  const edit = difference(before, text);
  const hasName = (offset: number): boolean => document.offsetAt(document.positionAt(offset)) === offset;
  const start = hasName(edit.start) ? edit.start : edit.start - 1;
  const end = hasName(edit.end) ? edit.end : edit.end + 1;
  return { start, end, newText: before.slice(start, edit.start) + edit.newText + before.slice(edit.end, end) };
}

/** A host that has no files. */
const NOTHING = {
  setFolders: () => undefined,
  readText: () => Promise.resolve(undefined),
  readBytes: () => undefined,
};
