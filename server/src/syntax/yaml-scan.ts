import { lineEnd } from './lines.js';
import { halfTypedKey, isDash, keyAt, skipToContent, type LineKey } from './yaml-lines.js';

/** An entry of a block mapping or sequence, as its lines show it. */
export interface ScannedEntry {
  /** Start of its first line. */
  readonly lineStart: number;
  /** Where its key or dash stands. */
  readonly start: number;
  /** Where the next entry's first line, or something that belongs to no entry, starts. */
  readonly end: number;
  /** Undefined for the items of a sequence. */
  readonly key: LineKey | undefined;
}

/** The outermost block of a text. */
export interface ScannedBlock {
  readonly kind: 'map' | 'seq';
  readonly column: number;
  readonly entries: readonly ScannedEntry[];
}

/**
 * Cuts a block mapping or sequence into its entries by looking at the starts of its lines only. Undefined when the text
 * is something else, or is written in a way that only a parser can read (`? key`, properties in front of a key).
 *
 * Lines that are indented more belong to the entry above, whatever they hold: so a quote that is not closed spoils one
 * entry only. So do the items of a sequence at the column of its key, and a closing bracket there. Lines of a template
 * (`{{ ... }}`) belong to no entry.
 */
export function scanBlock(text: string): ScannedBlock | undefined {
  return new BlockScan(text).all();
}

/** The entries of a part of a block that begins with one of them; undefined where only a parser can tell. */
export function scanEntries(
  text: string,
  kind: ScannedBlock['kind'],
  column: number,
): readonly ScannedEntry[] | undefined {
  return new BlockScan(text, kind, column).all()?.entries;
}

/** An entry whose end is not known yet. */
interface OpenEntry {
  readonly lineStart: number;
  readonly start: number;
  readonly key: LineKey | undefined;
  /** Start of a line that belongs to no entry and may be followed by others that still belong to this one. */
  cut: number | undefined;
}

class BlockScan {
  private entries: ScannedEntry[] = [];
  private open: OpenEntry | undefined;

  /** Finds the lines that are not indented more than the block: only they are looked at. */
  private shallow: RegExp | undefined;
  /** End of the last line that has been looked at. */
  private seenTo = 0;

  constructor(
    private readonly text: string,
    private kind?: ScannedBlock['kind'],
    private column = -1,
  ) {}

  /** The block; undefined where there is none, or only a parser can tell. */
  all(): ScannedBlock | undefined {
    for (let start = 0; start < this.text.length; start = this.nextLine(start)) {
      if (!this.line(start)) return undefined;
    }
    return this.block();
  }

  /** Reads a line; false where only a parser can tell. */
  private line(start: number): boolean {
    const { text } = this;
    this.resume(start);
    const end = lineEnd(text, start);
    this.seenTo = end;
    let at = start;
    while (text[at] === ' ') at++;
    if (text.startsWith('{{', at)) return this.setApart(start);
    if (skipToContent(text, at, end) === end) return true;
    if (this.column < 0) this.column = at - start;
    this.shallow ??= new RegExp(`\\n {0,${this.column}}(?! )`, 'g');
    return at - start !== this.column || this.entryLine(start, at);
  }

  /**
   * Where the next line starts that is not indented more than the block, or the next line while the block is not found.
   */
  private nextLine(start: number): number {
    if (!this.shallow) return lineEnd(this.text, start) + 1;
    this.shallow.lastIndex = this.seenTo;
    return this.shallow.test(this.text)
      ? this.text.lastIndexOf('\n', this.shallow.lastIndex - 1) + 1
      : this.text.length;
  }

  /** The block, once all lines are read. */
  private block(): ScannedBlock | undefined {
    this.resume(this.text.length);
    this.finish(this.text.length);
    return this.kind && { kind: this.kind, column: this.column, entries: this.entries };
  }

  /** Where an entry goes on behind a line that belongs to none, that line is within the entry. */
  private resume(start: number): void {
    if (this.open?.cut !== undefined && skipToContent(this.text, this.seenTo, start) < start) this.open.cut = undefined;
  }

  /** A line at the column of the block. */
  private entryLine(start: number, at: number): boolean {
    const { text } = this;
    if (isDash(text, at))
      return this.kind === 'map' || this.begin('seq', { lineStart: start, start: at, key: undefined });
    if (CLOSERS.includes(text.charAt(at))) return this.open !== undefined;
    if (this.kind === 'seq') return this.setApart(start);
    const key = keyAt(text, at);
    if (!key && this.needsParser(at)) return false;
    return this.begin(key ? 'map' : this.kind, { lineStart: start, start: at, key: key ?? halfTypedKey(text, at) });
  }

  /** Complex keys and properties anywhere, and what only the value of a whole text can start with. */
  private needsParser(at: number): boolean {
    const char = this.text.charAt(at);
    return '?:&*!'.includes(char) || (this.open === undefined && `[{"'|>%@\``.includes(char));
  }

  private begin(kind: 'map' | 'seq' | undefined, entry: Omit<OpenEntry, 'cut'>): true {
    this.finish(entry.lineStart);
    if (kind === 'seq' && this.kind === undefined) this.entries = [];
    this.kind = kind;
    this.open = { ...entry, cut: undefined };
    return true;
  }

  private setApart(lineStart: number): true {
    if (this.open) this.open.cut ??= lineStart;
    return true;
  }

  private finish(end: number): void {
    if (!this.open) return;
    const { lineStart, start, key, cut } = this.open;
    this.entries.push({ lineStart, start, key, end: cut ?? end });
  }
}

/** What may stand at the column of a block without being an entry: the end of a flow collection, or a stray tab. */
const CLOSERS = ['}', ']', ',', '\t'];
