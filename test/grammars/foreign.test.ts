import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import type { IGrammar } from 'vscode-textmate';
import { TEXTMATE, VSCODE, loadGrammar, tokenise } from '../support/tokenise.js';

const samples = new URL('../foreign/samples/', import.meta.url);

for (const [name, files] of [
  ['VS Code', VSCODE],
  ['TextMate', TEXTMATE],
] as const) {
  describe(`YAML of other tools keeps its colours, grammar of ${name}`, () => {
    let yaml: IGrammar;
    let bare: IGrammar;
    before(async () => {
      yaml = await loadGrammar(files, 'injected');
      bare = await loadGrammar(files, 'absent');
    });

    for (const file of readdirSync(samples).filter((entry) => /\.ya?ml$/.test(entry))) {
      it(file, () => {
        const text = readFileSync(new URL(file, samples), 'utf8');
        assert.deepEqual(tokenise(yaml, text), tokenise(bare, text));
      });
    }
  });
}
