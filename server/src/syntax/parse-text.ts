import { Cursor } from './cursor.js';
import { yamlDocuments } from './documents.js';
import type { Language } from './node.js';
import { FILE, shifted } from './place.js';
import type { TreeCache } from './tree-cache.js';

/** The roots of a file, in the order of the text: one for each YAML document or top-level JSON value. */
export function parseText(text: string, language: Language, cache: TreeCache): Cursor[] {
  const spans = language === 'yaml' ? yamlDocuments(text) : [{ start: 0, end: text.length }];
  return spans.flatMap(({ start, end }) => {
    const tree = cache.parse(language, text.slice(start, end));
    return tree.root ? [new Cursor(tree.root, tree, shifted(FILE, start), cache)] : [];
  });
}
