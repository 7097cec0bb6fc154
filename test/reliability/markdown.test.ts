import assert from 'node:assert/strict';
import { lexer, walkTokens } from 'marked';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { complete, type Completion } from '../../server/src/service/completion.js';
import { hover } from '../../server/src/service/hover.js';
import { LATEST } from '../../server/src/tables/release.js';
import { corpus } from '../fuzz/corpus.js';

/** What somebody may call a pod, in the hope that an editor makes something of it. */
const HOSTILE = [
  '[x](command:workbench.action.terminal.new)',
  '![x](https://example.invalid/x.png)',
  '<img src=x><a href=https://example.invalid>x</a>',
  'https://example.invalid/x',
  '`` ` [x](command:x) ` ``',
  '``` [x](command:x)',
  '| [x](command:x) | x |',
  '\\\\[x](command:x)',
];

/** Where links of ours lead. */
const OURS = /^https:\/\/(?:github\.com\/cilium\/|docs\.cilium\.io\/|github\.com\/hubble-language-tools\/)/;

/** Links, images and HTML that are not ours. */
function injected(markdown: string): string[] {
  const found: string[] = [];
  void walkTokens(lexer(markdown), (token) => {
    if (token.type === 'html' || token.type === 'image') found.push(token.raw);
    if (token.type === 'link' && !OURS.test(String(token.href))) found.push(token.raw);
  });
  return found;
}

/** Every string of a text, where it can be replaced. */
function strings(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/"(?:[^"\\\n]|\\.)+"/g)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

describe('Markdown in texts', () => {
  it('is found by this test', () => {
    assert.deepEqual(HOSTILE.filter((text) => injected(text).length > 0).length >= 5, true);
    assert.deepEqual(injected('[trace](https://github.com/cilium/cilium) and `[x](command:x)`'), []);
  });

  it('becomes no link, image or HTML in a hover or in the documentation of an item', () => {
    let hovers = 0;
    for (const { name, language, text } of corpus()) {
      if (language !== 'json' && language !== 'yaml') continue;
      for (const [at, { start, end }] of strings(text).entries()) {
        const hostile = HOSTILE[at % HOSTILE.length] ?? '';
        const changed = text.slice(0, start) + JSON.stringify(hostile) + text.slice(end);
        const document: HubbleDocument = new HubbleDocument(changed, language);
        if (document.kind === 'none') break;
        for (const offset of [start + 2, start, Math.max(0, start - 4), start + JSON.stringify(hostile).length + 3]) {
          const found = hover(document, offset, LATEST);
          if (!found) continue;
          hovers++;
          assert.deepEqual(injected(found.markdown), [], `${name} at ${offset}: ${found.markdown}`);
        }
        const items: Completion[] = complete(document, start + 1, { release: LATEST, snippets: true });
        for (const item of items.slice(0, 3)) {
          assert.deepEqual(injected(item.documentation()), [], `${name}: ${item.label}`);
        }
      }
    }
    assert.ok(hovers > 2_000, `${hovers} hovers`);
  }).timeout(180_000);
});
