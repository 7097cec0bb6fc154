import assert from 'node:assert/strict';
import type { ClientCapabilities, SemanticTokens, SemanticTokensOptions } from 'vscode-languageserver';
import { ServerProcess } from './server-process.js';

const URI = 'file:///filters.yaml';

function client(tokenTypes: string[], tokenModifiers: string[] = []): ClientCapabilities {
  const requests = { full: true, range: true };
  return { textDocument: { semanticTokens: { requests, tokenTypes, tokenModifiers, formats: ['relative'] } } };
}

describe('semantic tokens over stdio', () => {
  let server: ServerProcess;

  /** Each token as `type line:character+length`, and the modifiers. */
  async function tokensOf(text: string, capabilities: ClientCapabilities, range?: object): Promise<string[] | null> {
    const answered = await server.initialize(capabilities);
    const { legend } = answered.capabilities.semanticTokensProvider as SemanticTokensOptions;
    await server.open(URI, 'yaml', text);
    const tokens: SemanticTokens | null = await server.connection.sendRequest(
      `textDocument/semanticTokens/${range ? 'range' : 'full'}`,
      { textDocument: { uri: URI }, ...(range && { range }) },
    );
    return tokens && decode(tokens.data, legend.tokenTypes);
  }

  beforeEach(() => {
    server = new ServerProcess();
  });

  afterEach(async () => {
    assert.equal(await server.stop(), 0);
  });

  it('are not offered to a client that does not know them', async () => {
    const { capabilities } = await server.initialize();
    assert.equal(capabilities.semanticTokensProvider, undefined);
  });

  it('are of the types that the client has colours for', async () => {
    const text = `allowlist:\n  - '{"reply":[true]}'\n`;
    assert.deepEqual(await tokensOf(text, client(['comment', 'keyword'])), ['keyword 1:15+4']);
  });

  it('are told line by line', async () => {
    const text = `allowlist:\r\n  - >-\r\n    {"source_pod":["a\r\n    b"]}\r\n`;
    assert.deepEqual(await tokensOf(text, client(['property', 'string'])), [
      'property 2:5+12',
      'string 2:19+2',
      'string 3:4+2',
    ]);
  });

  it('mark the keys of YAML in strings', async () => {
    const text = `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cilium-flowlog-config\ndata:\n  flowlogs.yaml: |\n    flowLogs:\n      - name: a\n`;
    assert.deepEqual(await tokensOf(text, client(['property', 'string'], ['declaration'])), [
      'property 6:4+8 1',
      'property 7:8+4 1',
      'string 7:14+1',
    ]);
  });

  it('are those of a range where they are asked for', async () => {
    const text = `allowlist:\n  - '{"reply":[true]}'\n  - '{"reply":[false]}'\n`;
    const range = { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } };
    assert.deepEqual(await tokensOf(text, client(['keyword']), range), ['keyword 2:15+5']);
  });

  it('are none of a file of another program', async () => {
    assert.equal(await tokensOf(`text: '{"reply":[true]}'\n`, client(['keyword'])), null);
  });
});

function decode(data: readonly number[], types: readonly string[]): string[] {
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [deltaLine = 0, deltaStart = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    line += deltaLine;
    character = deltaLine === 0 ? character + deltaStart : deltaStart;
    found.push(`${types[type]} ${line}:${character}+${length}${modifiers > 0 ? ` ${modifiers}` : ''}`);
  }
  return found;
}
