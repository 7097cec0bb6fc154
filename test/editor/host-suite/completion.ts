import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { completionsAt, labels } from './support/ask.js';
import { closeAll, open, type Sample } from './support/open.js';
import { values } from './support/samples.js';
import { until } from './support/until.js';

/** Takes the entry that a pattern finds and returns the line of the caret as it then reads. */
async function accept(sample: Sample, label: RegExp): Promise<string> {
  const items = await until('completion', async () => {
    const found = await completionsAt(sample);
    return found.length > 0 ? found : undefined;
  });
  const names = labels(items);
  const index = names.findIndex((name) => label.test(name));
  const [item, name] = [items[index], names[index]];
  assert.ok(item && name, `${String(label)} in: ${names.join(', ')}`);
  const range = item.range instanceof vscode.Range ? item.range : item.range?.replacing;
  const insert = item.insertText ?? name;
  await sample.editor.insertSnippet(
    typeof insert === 'string' ? new vscode.SnippetString(insert) : insert,
    range ?? sample.caret,
  );
  return sample.document.lineAt(sample.caret.line).text.trim();
}

describe('completion', () => {
  afterEach(closeAll);

  it('inserts the number of an event type chosen by its name', async () => {
    const sample = await open('values.yaml', values('type: |'));
    assert.equal(await accept(sample, /\btrace\b(?!-)/), '- type: 4');
  });

  it('replaces what was typed', async () => {
    const sample = await open('values.yaml', values('type: dro|'));
    assert.equal(await accept(sample, /\bdrop\b/), '- type: 1');
  });

  it('offers the sub types of the type beside it', async () => {
    const sample = await open('values.yaml', values('type: 4\nsub_type: |'));
    assert.equal(await accept(sample, /\bto-stack\b/), 'sub_type: 3');
  });

  it('completes JSON in a YAML string', async () => {
    const sample = await open('config.yaml', `allowlist:\n  - '{"event_type":[{"type":|}]}'\n`);
    assert.equal(await accept(sample, /\bdrop\b/), `- '{"event_type":[{"type":1}]}'`);
  });

  it('offers the two sides of match_sub_type', async () => {
    const sample = await open('values.yaml', values('type: 4\nsub_type: 3\nmatch_sub_type: |'));
    assert.equal(await accept(sample, /^true\b/), 'match_sub_type: true');
  });
});
