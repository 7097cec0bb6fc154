/**
 * Types 10,000 characters into a values file and a log, asks for something now and then, and prints how much memory is
 * used after the first 1,000 and after all of them, in bytes. Run with `--expose-gc`.
 */
import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { OpenFiles } from '../../server/src/lsp/open-files.js';
import { hover } from '../../server/src/service/hover.js';
import { LATEST } from '../../server/src/tables/release.js';
import { Random } from '../support/random.js';

const EDITS = 10_000;
const FIRST = 1_000;

const collect = globalThis.gc;
if (!collect) throw new Error('run with --expose-gc');
const random = new Random(20261125);
const files = new OpenFiles({ told: () => undefined, releaseBeside: () => Promise.resolve(undefined) });
const open = ['values.yaml', 'flows.jsonl'].map((name) => {
  const text = readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');
  const language = name.endsWith('l') && name.includes('json') ? 'jsonl' : 'yaml';
  return TextDocument.create(`file:///${name}`, language, 0, text);
});

let found = 0;
for (let edit = 1; edit <= EDITS; edit++) {
  const document = random.pick(open);
  type(document, edit);
  found += [...files.diagnostics(document, { release: LATEST })].flat().length;
  hover(files.document(document), random.below(document.getText().length), LATEST);
  if (edit === FIRST || edit === EDITS) console.log(used());
}

if (found === 0) throw new Error('nothing was checked');

/** Puts a character somewhere, or takes one away, so that the text stays as long as it is. */
function type(document: TextDocument, version: number): void {
  const offset = random.below(document.getText().length);
  const at = document.positionAt(offset);
  const range = { start: at, end: version % 2 === 0 ? document.positionAt(offset + 1) : at };
  TextDocument.update(
    document,
    [{ range, text: version % 2 === 0 ? '' : random.pick(['a', '4', ' ', '"', '\n']) }],
    version,
  );
}

function used(): number {
  collect?.();
  collect?.();
  return process.memoryUsage().heapUsed;
}
