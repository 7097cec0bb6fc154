import { TextDocument } from 'vscode-languageserver-textdocument';
import { HubbleDocument } from '../document/hubble-document.js';
import { releaseIn } from '../document/release-in.js';
import { diagnose } from '../service/diagnose.js';
import { LATEST } from '../tables/release.js';
import { filesBelow, languageOf, readText } from './files.js';

/** Something that text can be written to. */
interface Output {
  write(text: string): unknown;
}

/**
 * Checks files and writes a line for each problem.
 *
 * @returns The exit status: 0 clean, 1 an error or a warning was found, 2 a file could not be read.
 */
export async function check(paths: readonly string[], out: Output, err: Output): Promise<number> {
  let status = 0;
  for (const path of paths) {
    try {
      for (const file of await filesBelow(path)) {
        if (await checkFile(file, out)) status = Math.max(status, 1);
      }
    } catch (fault) {
      err.write(`hubble-ls: ${path}: ${fault instanceof Error ? fault.message : String(fault)}\n`);
      status = 2;
    }
  }
  return status;
}

/** Writes the problems of one file; true if one of them is an error or a warning. */
async function checkFile(file: string, out: Output): Promise<boolean> {
  const content = await readText(file);
  const text = TextDocument.create(file, languageOf(file), 0, content);
  const document = new HubbleDocument(content, languageOf(file));
  const found = diagnose(document, { release: releaseIn(document)?.release ?? LATEST });
  for (const { span, severity, message, rule } of found) {
    const { line, character } = text.positionAt(span.start);
    out.write(`${file}:${line + 1}:${character + 1}: ${severity}: ${message} (${rule})\n`);
  }
  return found.some(({ severity }) => severity === 'error' || severity === 'warning');
}
