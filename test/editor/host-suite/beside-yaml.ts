import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { completionsAt, diagnosticsNow, diagnosticsOf, labels } from './support/ask.js';
import { closeAll, folder, open, type Sample } from './support/open.js';
import { until } from './support/until.js';

const EXAMPLES = ['values.yaml', 'allowlist.yaml', 'mistakes.yaml'];

/** What the schema of the chart says, in a few words; docs/beside-yaml.md has the table that this is the proof of. */
const SCHEMA = {
  properties: {
    hubble: {
      description: 'Theirs: hubble.',
      properties: { enabled: { type: 'boolean', description: 'Theirs: enabled.' }, relay: { type: 'object' } },
    },
  },
};

/** The settings of the YAML extension, without its catalogue of schemas, which is on the network. */
const SETTINGS = { schemaStore: { enable: false }, hover: true, completion: true, validate: true };

/** As the client of Red Hat's YAML extension starts it, without what that shows itself. */
function yamlClient(): LanguageClient {
  const module = process.env.HUBBLE_TEST_YAML_SERVER;
  assert.ok(module, 'the YAML server is not there');
  const run = { module, args: ['--stdio'], transport: TransportKind.stdio };
  return new LanguageClient('yaml', 'YAML', run, {
    documentSelector: [{ language: 'yaml' }],
    middleware: {
      workspace: { configuration: ({ items }) => items.map(({ section }) => (section === 'yaml' ? SETTINGS : {})) },
    },
  });
}

/** What each provider that has something to say says at a place. */
async function hovers(document: vscode.TextDocument, at: vscode.Position): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return found
    .map(({ contents }) => contents.flatMap((part) => (part instanceof vscode.MarkdownString ? [part.value] : [])))
    .map((parts) => parts.join('\n').trim())
    .filter((text) => text !== '');
}

async function shownExample(name: string): Promise<Sample> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), name));
  const editor = await vscode.window.showTextDocument(document);
  return { document, editor, caret: editor.selection.active };
}

function words({ document }: Sample, pattern: RegExp): vscode.Position[] {
  return [...document.getText().matchAll(pattern)].map(({ index }) => document.positionAt(index));
}

/** A schema beside the file, named by the comment that the YAML extension reads. */
async function withSchema(text: string): Promise<Sample> {
  const uri = vscode.Uri.joinPath(folder(), 'values.schema.json');
  await vscode.workspace.fs.writeFile(uri, Buffer.from(JSON.stringify(SCHEMA)));
  return open('values.yaml', `# yaml-language-server: $schema=${uri.toString()}\n${text}`);
}

describe("beside Red Hat's YAML extension", () => {
  const yaml = yamlClient();

  before(() => yaml.start());
  after(() => yaml.stop());
  afterEach(closeAll);

  for (const name of EXAMPLES) {
    it(`there is no doubled hover in ${name}`, async () => {
      const sample = await shownExample(name);
      let said = 0;
      for (const position of words(sample, /[\w]+/g)) {
        const found = await hovers(sample.document, position);
        assert.ok(found.length <= 1, found.join('\n---\n'));
        said += found.length;
      }
      assert.ok(said > 0);
    });

    it(`there is no doubled completion in ${name}`, async () => {
      const sample = await shownExample(name);
      let offered = 0;
      for (const caret of words(sample, /(?<=(?:type|verdict|includeFilters)["\\]*: ?).|^ *(?=\w+:)/gm)) {
        const found = labels(await completionsAt({ ...sample, caret }));
        assert.deepEqual(found, [...new Set(found)]);
        offered += found.length;
      }
      assert.ok(offered > 0);
    });
  }

  it('both speak where a schema has a description: what the chart says, and what Hubble does with it', async () => {
    const sample = await withSchema('hubble:\n  |enabled: true\n  relay:\n    enabled: true\n');
    const found = await until('both', async () => {
      const now = await hovers(sample.document, sample.caret);
      return now.length > 1 ? now : undefined;
    });
    assert.equal(found.length, 2);
    assert.equal(found.filter((text) => text.includes('Theirs: enabled.')).length, 1);
  });

  it('ours alone speaks inside of strings and of numbers', async () => {
    const sample = await withSchema(
      `hubble:\n  enabled: true\n  export:\n    static:\n      allowList:\n        - '{"event_type":[{"type":4}]}'\n`,
    );
    const caret = sample.document.positionAt(sample.document.getText().indexOf('4}'));
    const [said, ...more] = await until('hover', async () => {
      const now = await hovers(sample.document, caret);
      return now.length > 0 ? now : undefined;
    });
    assert.match(said ?? '', /trace/);
    assert.deepEqual(more, []);
  });

  it('theirs alone speaks of broken YAML, ours alone of wrong filters', async () => {
    const broken = await open('broken.yaml', 'allowlist:\n  - "{}\nb: [\n');
    await until('their problem', () => {
      const all = vscode.languages.getDiagnostics(broken.document.uri);
      return all.some(({ source }) => source === 'YAML') || undefined;
    });
    assert.deepEqual(diagnosticsNow(broken), []);
    const wrong = await open('wrong.yaml', `allowlist:\n  - '{"event_type":[{"type":9}]}'\n`);
    await diagnosticsOf(wrong);
    const all = vscode.languages.getDiagnostics(wrong.document.uri);
    assert.deepEqual([...new Set(all.map(({ source }) => source))], ['hubble']);
  });
});
