import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type * as Oniguruma from 'vscode-oniguruma';
import type * as Textmate from 'vscode-textmate';

// Both libraries are CommonJS bundles, whose exports an import statement cannot see.
const require = createRequire(import.meta.url);
const oniguruma = require('vscode-oniguruma') as typeof Oniguruma;
const textmate = require('vscode-textmate') as typeof Textmate;

/** One coloured stretch of a line, with its scopes from the outermost to the innermost. */
export interface Token {
  readonly line: number;
  readonly text: string;
  readonly scopes: readonly string[];
}

/** The files of a grammar by scope name, as modules; the first one is the grammar of the document. */
export type GrammarFiles = Readonly<Record<string, string>>;

const VSCODE_YAML = '@codingame/monaco-vscode-yaml-default-extension/resources';

/** The YAML grammar that VS Code has shipped since 1.96. */
export const VSCODE: GrammarFiles = {
  'source.yaml': `${VSCODE_YAML}/yaml.tmLanguage.json`,
  'source.yaml.1.3': `${VSCODE_YAML}/yaml-1.3.tmLanguage.json`,
  'source.yaml.1.2': `${VSCODE_YAML}/yaml-1.2.tmLanguage.json`,
  'source.yaml.1.1': `${VSCODE_YAML}/yaml-1.1.tmLanguage.json`,
  'source.yaml.1.0': `${VSCODE_YAML}/yaml-1.0.tmLanguage.json`,
  'source.yaml.embedded': `${VSCODE_YAML}/yaml-embedded.tmLanguage.json`,
};

/** The YAML grammar of TextMate: VS Code's before that, and still what the Red Hat YAML extension brings. */
export const TEXTMATE: GrammarFiles = { 'source.yaml': 'tm-grammars/grammars/yaml.json' };

export const JSON_GRAMMAR: GrammarFiles = { 'source.json': 'tm-grammars/grammars/json.json' };

const INJECTIONS: GrammarFiles = {
  'hubble-filters.injection': '../../syntaxes/hubble-filters.injection.tmLanguage.json',
  'hubble-filters-block.injection': '../../syntaxes/hubble-filters-block.injection.tmLanguage.json',
};

/** Loads a grammar as VS Code would, with our injections or without. */
export async function loadGrammar(grammar: GrammarFiles, extension: 'injected' | 'absent'): Promise<Textmate.IGrammar> {
  const root = Object.keys(grammar)[0] ?? '';
  const files: GrammarFiles = { ...grammar, ...INJECTIONS };
  await oniguruma.loadWASM(await readFile(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scopeName) => {
      const file = files[scopeName];
      if (file === undefined) throw new Error(`no grammar has the scope name ${scopeName}`);
      return textmate.parseRawGrammar(await readFile(require.resolve(file), 'utf8'), `${scopeName}.json`);
    },
    getInjections: (scopeName) =>
      extension === 'injected' && scopeName === root ? Object.keys(INJECTIONS) : undefined,
  });
  const loaded = await registry.loadGrammar(root);
  if (!loaded) throw new Error(`no grammar has the scope name ${root}`);
  return loaded;
}

/** The tokens of a text, line by line. */
export function tokenise(grammar: Textmate.IGrammar, text: string): Token[] {
  let state = textmate.INITIAL;
  return text.split('\n').flatMap((content, line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(content, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      line,
      text: content.slice(startIndex, endIndex),
      scopes,
    }));
  });
}
