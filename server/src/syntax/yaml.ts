import { yamlDocuments } from './documents.js';
import type { Node, Tree } from './node.js';
import type { TreeCache } from './tree-cache.js';
import { parseWhole, type Parsed } from './yaml-library.js';
import { skipToContent } from './yaml-lines.js';
import { parseSimple } from './yaml-simple.js';
import { splitBlock } from './yaml-split.js';

/** Above this length a text is not parsed at once but cut into the entries of its outermost block. */
const WHOLE_LIMIT = 2048;

/** The first document of a YAML text that holds anything. */
export function parseYaml(text: string, cache: TreeCache): Tree {
  const documents = yamlDocuments(text);
  if (documents.length === 1) return parseBlock(text, cache);
  const found = documents.find(({ start, end }) => skipToContent(text, start, end) < end);
  if (!found) return { language: 'yaml', text, root: undefined };
  const before = text.slice(0, found.start).replace(/[^\n]/g, ' ');
  return { ...parseBlock(before + text.slice(found.start, found.end), cache), text };
}

/**
 * A YAML text without document markers. Small and clean text goes through the parser as a whole; what is large or
 * broken is cut into entries that are parsed each on its own, so that one error or one keystroke touches one entry.
 */
export function parseBlock(text: string, cache: TreeCache): Tree {
  if (text.length > WHOLE_LIMIT) {
    return { language: 'yaml', text, root: splitBlock(text, cache) ?? parsed(text).root };
  }
  const whole = parsed(text);
  return { language: 'yaml', text, root: whole.clean ? whole.root : (splitBlock(text, cache) ?? whole.root) };
}

/** The block mapping or sequence that starts behind the dash of an item, on its line. */
export function parseItem(text: string, cache: TreeCache): Tree {
  const behindDash = text.indexOf('-') + 1;
  return parseBlock(' '.repeat(behindDash) + text.slice(behindDash), cache);
}

/** One `key: value` or `- item`: the root is the value. */
export function parseEntryValue(text: string): Tree {
  return { language: 'yaml', text, root: onlyValue(parsed(text).root) };
}

/** A text as a whole, by the library where it has to be. */
function parsed(text: string): Parsed {
  const simple = parseSimple(text);
  return simple ? { root: simple, clean: true } : parseWhole(text);
}

function onlyValue(entry: Node | undefined): Node | undefined {
  const member = entry?.kind === 'map' ? entry.pairs[0] : entry?.kind === 'seq' ? entry.items[0] : undefined;
  return member?.value?.kind === 'chunk' ? undefined : member?.value;
}
