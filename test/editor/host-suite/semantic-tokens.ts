import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, type Sample } from './support/open.js';
import { until } from './support/until.js';

const FILTER = `allowlist:
  - '{"source_label":["app=shop"],"experimental":{"cel_expression":["_flow.verdict == Verdict.DROPPED"]}}'
`;

/** Each token of a file as `type text`, as the editor has them. */
async function tokens({ document }: Sample): Promise<string[]> {
  const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
    'vscode.provideDocumentSemanticTokensLegend',
    document.uri,
  );
  const found = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
    'vscode.provideDocumentSemanticTokens',
    document.uri,
  );
  const written: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; found && at < found.data.length; at += 5) {
    const [deltaLine = 0, deltaStart = 0, length = 0, type = 0] = found.data.slice(at, at + 5);
    line += deltaLine;
    character = deltaLine === 0 ? character + deltaStart : deltaStart;
    const text = document.getText(new vscode.Range(line, character, line, character + length));
    written.push(`${legend?.tokenTypes[type]} ${text}`);
  }
  return written;
}

describe('semantic tokens', () => {
  afterEach(closeAll);

  it('colour JSON in a YAML string, and CEL in that', async () => {
    const sample = await open('filters.yaml', FILTER);
    const found = await until('tokens', async () => {
      const now = await tokens(sample);
      return now.length > 0 ? now : undefined;
    });
    assert.deepEqual(found, [
      'property "source_label"',
      'property app',
      'operator =',
      'string shop',
      'property "experimental"',
      'property "cel_expression"',
      'variable _flow',
      'operator .',
      'property verdict',
      'operator ==',
      'enum Verdict',
      'operator .',
      'enumMember DROPPED',
    ]);
  });

  it('leave other files alone', async () => {
    assert.deepEqual(await tokens(await open('service.yaml', `text: '{"verdict":["DROPPED"]}'\n`)), []);
  });
});
