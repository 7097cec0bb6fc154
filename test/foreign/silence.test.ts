import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { languageOf } from '../../server/src/cli/languages.js';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { complete } from '../../server/src/service/completion.js';
import { diagnose } from '../../server/src/service/diagnose.js';
import { inlayHints } from '../../server/src/service/hints.js';
import { hover } from '../../server/src/service/hover.js';

const SAMPLES = new URL('samples/', import.meta.url);
const NAMES = readdirSync(SAMPLES);

describe('files of other programs', () => {
  it('are at least 85', () => {
    assert.ok(NAMES.length >= 85, `${NAMES.length} samples`);
  });

  for (const name of NAMES) {
    it(`${name}: no provider answers anywhere`, () => {
      const text = readFileSync(new URL(name, SAMPLES), 'utf8');
      const document = new HubbleDocument(text, languageOf(name));
      assert.equal(document.kind, 'none');
      assert.deepEqual(diagnose(document, { release: 'main' }), []);
      assert.deepEqual(inlayHints(document, { start: 0, end: text.length }), []);
      for (let offset = 0; offset <= text.length; offset++) {
        assert.equal(hover(document, offset, 'main'), undefined, `hover at ${offset}`);
        assert.deepEqual(
          complete(document, offset, { release: 'main', snippets: true }),
          [],
          `completion at ${offset}`,
        );
      }
    });
  }
});
