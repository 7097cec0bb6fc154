import type { Node, Tree } from './node.js';
import { parseWhole } from './yaml-library.js';

/** The first document of a YAML text. */
export function parseYaml(text: string): Tree {
  return parseBlock(text);
}

/** A YAML text without document markers. */
export function parseBlock(text: string): Tree {
  return { language: 'yaml', text, root: parseWhole(text).root };
}

/** One `key: value` or `- item`: the root is the value. */
export function parseEntryValue(text: string): Tree {
  return { language: 'yaml', text, root: onlyValue(parseWhole(text).root) };
}

function onlyValue(entry: Node | undefined): Node | undefined {
  const member = entry?.kind === 'map' ? entry.pairs[0] : entry?.kind === 'seq' ? entry.items[0] : undefined;
  return member?.value?.kind === 'chunk' ? undefined : member?.value;
}
