import assert from 'node:assert/strict';
import { CodeActionTriggerKind, type CodeAction } from 'vscode-languageserver';
import { ServerProcess } from './server-process.js';

const URI = 'file:///filters.yaml';
const ALLOWLIST = `allowlist:\n  - '{"event_type":[{"type":4,"sub_type":3}]}'\n`;

describe('code actions over stdio', () => {
  let server: ServerProcess;

  beforeEach(() => {
    server = new ServerProcess();
  });

  afterEach(async () => {
    assert.equal(await server.stop(), 0);
  });

  it('mend, mute and rewrite what stands there', async () => {
    await server.initialize();
    const { diagnostics } = await server.open(URI, 'yaml', ALLOWLIST);
    const actions: CodeAction[] = await server.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: diagnostics[0]?.range,
      context: { diagnostics },
    });
    assert.deepEqual(
      actions.map(({ title, isPreferred }) => [title, isPreferred]),
      [
        ['Compare it: set match_sub_type to true', true],
        ['Remove sub_type: match every sub type', false],
        ['Ignore sub-type-ignored on this line', false],
        ['Ignore sub-type-ignored in this file', false],
        ['Name it in a comment: trace', undefined],
      ],
    );
  });

  it('mend all that is certain when they are asked for by name, and only then', async () => {
    await server.initialize();
    await server.open(URI, 'yaml', ALLOWLIST);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const ask = (only: string): Promise<CodeAction[]> =>
      server.connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri: URI },
        range,
        context: { diagnostics: [], only: [only] },
      });
    for (const only of ['source.fixAll', 'source.fixAll.hubble']) {
      const [action, ...others] = await ask(only);
      assert.deepEqual(others, []);
      assert.equal(action?.title, 'Fix 1 problem of Hubble');
      assert.deepEqual(
        action.edit?.changes?.[URI]?.map(({ newText }) => newText),
        ['match_sub_type":true,"'],
      );
    }
    assert.deepEqual(await ask('source.fixAll.eslint'), []);
    assert.deepEqual(await ask('quickfix'), []);
  });

  it('make filters from a flow for the lists of other open files, when they are asked for', async () => {
    await server.initialize();
    const flow = `{"flow":{"verdict":"DROPPED","Type":"L3_L4","drop_reason_desc":"POLICY_DENIED","node_name":"a"}}\n`;
    await server.open('file:///flows.jsonl', 'jsonl', flow);
    await server.open(URI, 'yaml', ALLOWLIST);
    const actions = async (triggerKind: CodeActionTriggerKind): Promise<CodeAction[] | null> =>
      server.connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri: 'file:///flows.jsonl' },
        range: { start: { line: 0, character: 5 }, end: { line: 0, character: 5 } },
        context: { diagnostics: [], triggerKind },
      });
    assert.deepEqual(await actions(CodeActionTriggerKind.Automatic), []);
    const at = { line: 1, character: ALLOWLIST.length - 'allowlist:\n'.length - 1 };
    assert.deepEqual(await actions(CodeActionTriggerKind.Invoked), [
      {
        title: 'Filter from this flow: its drop, to allowlist in filters.yaml',
        kind: 'refactor.extract',
        edit: {
          changes: {
            [URI]: [
              {
                range: { start: at, end: at },
                newText: `\n  - '{"verdict":["DROPPED"],"drop_reason_desc":["POLICY_DENIED"]}'`,
              },
            ],
          },
        },
      },
    ]);
  });
});
