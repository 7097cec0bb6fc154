import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { DocumentLanguage } from '../document/script.js';

const LANGUAGES: Readonly<Record<string, DocumentLanguage>> = {
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.json': 'json',
  '.jsonl': 'json',
  '.ndjson': 'json',
  '.sh': 'shell',
  '.bash': 'shell',
  '.zsh': 'shell',
  '.md': 'markdown',
  '.markdown': 'markdown',
};

/** The language of a file by its name; files of any other name are read as YAML. */
export function languageOf(file: string): DocumentLanguage {
  return LANGUAGES[extname(file).toLowerCase()] ?? 'yaml';
}

/**
 * The file itself, or every file below a folder that has one of our endings, in the order of their names.
 *
 * @throws what the file system says of a path that cannot be read.
 */
export async function filesBelow(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const names = await readdir(path, { recursive: true });
  return names
    .filter((name) => extname(name).toLowerCase() in LANGUAGES)
    .map((name) => join(path, name))
    .sort();
}

/**
 * The text of a file in UTF-8.
 *
 * @throws what the file system says of a file that cannot be read, and an Error for one that is not UTF-8.
 */
export async function readText(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file));
  } catch (fault) {
    if (fault instanceof TypeError) throw new Error('not a text file in UTF-8', { cause: fault });
    throw fault;
  }
}
