import { SemanticTokensBuilder, type Position, type SemanticTokens } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { semanticTokens } from '../service/semantic-tokens.js';
import type { Token } from '../service/tokens/token.js';
import type { Span } from '../syntax/node.js';
import { tokenLegend, YAML_KEY } from './capabilities.js';
import { toSpan } from './convert.js';
import type { Session } from './session.js';

/** Answers what the texts in strings consist of, so that the editor colours them. */
export function serveSemanticTokens({ connection, guard, files, client }: Session): void {
  const legend = tokenLegend(client);
  if (!legend) return;
  const types = new Map(legend.tokenTypes.map((type, number) => [type, number]));
  const yamlKey = legend.tokenModifiers.includes(YAML_KEY) ? 1 : 0;

  const answer = (text: TextDocument, within: Span): SemanticTokens | undefined => {
    const tokens = semanticTokens(files.document(text), within);
    if (tokens.length === 0) return undefined;
    const builder = new SemanticTokensBuilder();
    for (const token of tokens) {
      const type = types.get(token.type);
      if (type === undefined) continue;
      for (const [{ line, character }, length] of lines(text, token)) {
        builder.push(line, character, length, type, token.isYamlKey ? yamlKey : 0);
      }
    }
    return builder.build();
  };
  const { semanticTokens: requests } = connection.languages;
  requests.on(guard.request('semantic tokens', (text) => answer(text, { start: 0, end: Infinity })));
  requests.onRange(guard.request('semantic tokens of a range', (text, { range }) => answer(text, toSpan(text, range))));
}

/** A token is told line by line, without the indentation: many clients know no others. */
function lines(text: TextDocument, token: Token): [start: Position, length: number][] {
  const [start, end] = [text.positionAt(token.start), text.positionAt(token.end)];
  if (start.line === end.line) return [[start, end.character - start.character]];
  let offset = token.start;
  return text
    .getText({ start, end })
    .split(/(?<=\r\n|\n|\r(?!\n))/)
    .flatMap((line): [Position, number][] => {
      const written = line.trim();
      const from = text.positionAt(offset + line.length - line.trimStart().length);
      const to = text.positionAt(offset + line.trimEnd().length);
      offset += line.length;
      return written === '' ? [] : [[from, to.character - from.character]];
    });
}
