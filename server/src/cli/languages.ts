import { extname } from 'node:path';
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

/** YAML may begin with a brace too, but hardly with a quote behind it. */
const JSON_START = /^\s*(?:\[\s*)?[{[]\s*["}\]]/;

/** The language of a file by its name; files of any other name are read as YAML. */
export function languageOf(file: string): DocumentLanguage {
  return LANGUAGES[extname(file).toLowerCase()] ?? 'yaml';
}

/** Whether the ending of a file is one of those that Hubble's files have. */
export function hasOurEnding(file: string): boolean {
  return extname(file).toLowerCase() in LANGUAGES;
}

/** The language of a file by its name or, where that has no ending of ours, by how its text begins. */
export function languageIn(file: string, text: string): DocumentLanguage {
  if (hasOurEnding(file)) return languageOf(file);
  if (JSON_START.test(text)) return 'json';
  return text.startsWith('#!') ? 'shell' : 'yaml';
}
