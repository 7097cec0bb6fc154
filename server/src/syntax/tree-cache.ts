import { parseJson } from './json.js';
import type { Language, Tree } from './node.js';
import { rescanBlock, type Scan } from './yaml-rescan.js';
import { scanBlock, type ScannedBlock } from './yaml-scan.js';
import { parseBlock, parseEntryValue, parseItem, parseYaml } from './yaml.js';

/**
 * What a text is parsed as: a whole text of a language, or a part of a YAML text that stands on its own. `yaml-block`
 * is a block mapping or sequence at its own columns; `yaml-item` is a dash with such a block behind it, which is the
 * root; `yaml-entry` is one `key: value` or `- item`, whose value is the root.
 */
export type Form = Language | 'yaml-block' | 'yaml-item' | 'yaml-entry';

const PARSERS: Record<Form, (text: string, cache: TreeCache) => Tree> = {
  json: parseJson,
  yaml: parseYaml,
  'yaml-block': parseBlock,
  'yaml-item': parseItem,
  'yaml-entry': parseEntryValue,
};

/** Blocks are told from each other by so many characters; shorter ones are scanned as quickly. */
const BEGINNING = 256;

/** How many trees of the lines of a log are kept. */
const MOST_LINES = 256;

/**
 * The trees of one open document, found by their text. A tree lives as long as the current or the previous version asks
 * for it, so that typing re-parses only what changed and memory stays in proportion to the text.
 */
export class TreeCache {
  private current = new Map<Form, Map<string, Tree>>();
  private previous = new Map<Form, Map<string, Tree>>();
  private readonly lines = new Map<object, Tree>();
  private readonly chunks = new Map<object, Tree>();
  private scans = new Map<string, Scan>();
  private earlierScans = new Map<string, Scan>();

  /** The tree of a text; never throws, whatever the text is. */
  parse(language: Language, text: string): Tree {
    return this.part(language, text);
  }

  /** The tree of a part of a text. */
  part(form: Form, text: string): Tree {
    const trees = this.current.get(form) ?? new Map<string, Tree>();
    this.current.set(form, trees);
    const known = trees.get(text);
    if (known) return known;
    const tree = this.previous.get(form)?.get(text) ?? PARSERS[form](text, this);
    trees.set(text, tree);
    return tree;
  }

  /**
   * The tree of a part that is asked for often: in one version its text, which may be long, is looked up once.
   *
   * @param chunk Stands for the part.
   */
  ofChunk(chunk: object, form: Form, text: string): Tree {
    const tree = this.chunks.get(chunk) ?? this.part(form, text);
    this.chunks.set(chunk, tree);
    return tree;
  }

  /**
   * The tree of one line of a log: only the last few that were looked at are kept, since all of them together take many
   * times the memory of their text.
   *
   * @param line Stands for the line in this version.
   */
  ofLine(line: object, text: () => string): Tree {
    const known = this.lines.get(line);
    if (known) return known;
    const tree = parseJson(text());
    this.lines.set(line, tree);
    if (this.lines.size > MOST_LINES) {
      const [oldest] = this.lines.keys();
      if (oldest) this.lines.delete(oldest);
    }
    return tree;
  }

  /** The outermost block of a text, with the help of the version before that began in the same way. */
  scan(text: string): ScannedBlock | undefined {
    const beginning = text.slice(0, BEGINNING);
    const before = this.earlierScans.get(beginning);
    const block = (before && rescanBlock(before, text)) ?? scanBlock(text);
    if (block && text.length > BEGINNING) this.scans.set(beginning, { text, block });
    return block;
  }

  /** Tells that the text has changed: what neither the version before nor the one from now on asks for is dropped. */
  nextVersion(): void {
    this.previous = this.current;
    // A version that is the same as the one before scans nothing.
    if (this.scans.size > 0) this.earlierScans = this.scans;
    this.scans = new Map<string, Scan>();
    this.lines.clear();
    this.chunks.clear();
    this.current = new Map<Form, Map<string, Tree>>();
  }
}
