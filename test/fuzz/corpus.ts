import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { DocumentLanguage } from '../../server/src/document/script.js';

/** A text that mutations start from. */
export interface Sample {
  readonly name: string;
  readonly language: DocumentLanguage;
  readonly text: string;
}

const FOLDERS = ['../../examples/', '../fixtures/', '../foreign/samples/'];

const LANGUAGES: Readonly<Record<string, DocumentLanguage>> = {
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.json': 'json',
  '.jsonl': 'json',
  '.sh': 'shell',
  '.md': 'markdown',
};

/** Longer ones would make up most of the time. */
const LONGEST = 20_000;

/** All examples and fixtures, in an order that is the same everywhere. */
export function corpus(): readonly Sample[] {
  return FOLDERS.flatMap((folder) => {
    const base = new URL(folder, import.meta.url);
    return (readdirSync(base, { recursive: true }) as string[]).sort().flatMap((name) => {
      const language = LANGUAGES[extname(name)];
      const text = language && readFileSync(new URL(name, base), 'utf8');
      return text && text.length <= LONGEST ? [{ name, language, text }] : [];
    });
  });
}
