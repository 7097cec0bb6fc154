import assert from 'node:assert/strict';
import { Offered } from '../../server/src/lsp/offered.js';
import { toCompletionItem } from '../../server/src/lsp/to-completion-item.js';
import { complete } from '../../server/src/service/completion.js';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { withCaret } from '../support/caret.js';

describe('documentation of completions', () => {
  it('comes when an item is looked at, and not with the list', () => {
    const { document, offset } = withCaret(`{"source_pod":["a/"],|}`);
    const text = TextDocument.create('file:///a.json', 'json', 1, document.text);
    const offered = new Offered(undefined);
    const items = complete(document, offset, { release: '1.19', snippets: true });
    const tickets = offered.keep(items);
    const sent = items.map((item, order) => toCompletionItem(text, item, order, tickets[order]));
    assert.ok(sent.length > 20 && sent.every(({ documentation, textEdit }) => documentation === undefined && textEdit));
    const [first] = sent;
    assert.ok(first);
    assert.match(JSON.stringify(offered.resolve(first).documentation), /\*\*verdict\*\*/);
    offered.keep([]);
    assert.equal(offered.resolve(first).documentation, undefined, 'an item of an older list stays as it is');
  });
});
