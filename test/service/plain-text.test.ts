import assert from 'node:assert/strict';
import { plainText } from '../../server/src/service/plain-text.js';

describe('Markdown as text', () => {
  it('has no marks, and no blanks that break a line', () => {
    assert.equal(plainText('**Default:** `10`  \n**CLI:** `--a`'), 'Default: 10\nCLI: --a\n');
  });

  it('has links as their text, code indented, and what was escaped', () => {
    assert.equal(plainText('[a](https://x) \\*\n\n```sh\nhubble observe\n```'), 'a *\n\n  hubble observe\n');
  });
});
