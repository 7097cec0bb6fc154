import type { SourceText } from '../document/bound.js';
import { yamlDocuments } from '../syntax/documents.js';
import type { Span } from '../syntax/node.js';
import { skipToContent } from '../syntax/yaml-lines.js';
import { ofMessage } from './of-message.js';
import type { Rule } from './rule.js';

export const ignoredDocument: Rule = {
  name: 'ignored-document',
  severity: 'warning',
  summary: 'A second YAML document in a file of which only the first is read.',
  why:
    'The agent decodes one YAML document out of flowlogs.yaml, and the CLI one out of its configuration file. What follows ' +
    'behind `---` or `...` is not even looked at, so that flow logs that were appended that way never run.',
  kinds: ['flowlogs', 'cli-config'],
  about: ofMessage('FlowLogs', 'CliConfig'),
  check({ source }, { kind }) {
    const span = source && secondDocument(source);
    if (!span) return [];
    const who = kind === 'flowlogs' ? 'the agent' : 'the CLI';
    const message = `Behind the first document ${who} reads nothing: this is ignored without a word. Put it into the first one.`;
    return [{ span, message, fixes: [], unnecessary: true }];
  },
};

/** The first line of what follows a document that holds something. */
function secondDocument(source: SourceText): Span | undefined {
  const { text } = source;
  if (!/\n(?:---|\.\.\.)/.test(text)) return undefined;
  const [, second] = yamlDocuments(text)
    .map(({ start, end }) => ({ start: skipToContent(text, start, end), end }))
    .filter(({ start, end }) => start < end && text[start] !== '%');
  if (!second) return undefined;
  const place = source.place();
  const line = text.indexOf('\n', second.start);
  return { start: place.toFile(second.start), end: place.toFile(line < 0 ? second.end : Math.min(line, second.end)) };
}
