import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** What a client may count the characters of a line in, besides UTF-16. */
export type Encoding = 'utf-8' | 'utf-32';

/** A place on a line, counted both ways. */
interface Counted {
  readonly version: number;
  readonly line: number;
  readonly character: number;
  readonly units: number;
}

/**
 * A document for a client that counts in another encoding: positions that come in and go out are in its units, offsets
 * are in UTF-16 as everywhere else. A line is looked at only up to the position; one of ASCII alone needs no counting.
 */
export class EncodedText implements TextDocument {
  /** Where the last count ended: positions are mostly asked for in their order, and a line may be very long. */
  private last: Counted | undefined;

  constructor(
    readonly inner: TextDocument,
    private readonly encoding: Encoding,
  ) {}

  get uri(): string {
    return this.inner.uri;
  }

  get languageId(): string {
    return this.inner.languageId;
  }

  get version(): number {
    return this.inner.version;
  }

  get lineCount(): number {
    return this.inner.lineCount;
  }

  getText(range?: Range): string {
    return this.inner.getText(range && this.decodedRange(range));
  }

  positionAt(offset: number): Position {
    return this.encoded(this.inner.positionAt(offset));
  }

  offsetAt(position: Position): number {
    return this.inner.offsetAt(this.decoded(position));
  }

  getLineRange(line: number): Range {
    const { start, end } = this.inner.getLineRange(line);
    return { start: this.encoded(start), end: this.encoded(end) };
  }

  getEOLCharacters(line: number): string {
    return this.inner.getEOLCharacters(line);
  }

  /** A range of the client in UTF-16. */
  decodedRange({ start, end }: Range): Range {
    return { start: this.decoded(start), end: this.decoded(end) };
  }

  private decoded({ line, character }: Position): Position {
    // No encoding has less than one unit for two of UTF-16, so the place is within this.
    const start = this.lineText(line, 0, character * 2);
    return { line, character: isAscii(start) ? character : charactersWithin(start, character, this.encoding) };
  }

  private encoded({ line, character }: Position): Position {
    const { version } = this;
    const { last } = this;
    const isBehind = last?.version === version && last.line === line && last.character <= character;
    const from = isBehind ? last : { character: 0, units: 0 };
    const text = this.lineText(line, from.character, character);
    const units = from.units + (isAscii(text) ? text.length : unitsOf(text, this.encoding));
    // Inside a pair of surrogates no count can go on.
    if (!/[\ud800-\udbff]$/.test(text)) this.last = { version, line, character, units };
    return { line, character: units };
  }

  private lineText(line: number, from: number, to: number): string {
    return this.inner.getText({ start: { line, character: from }, end: { line, character: to } });
  }
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/** How many units of an encoding a text has; half a pair of surrogates counts as the character that stands for it. */
function unitsOf(text: string, encoding: Encoding): number {
  let units = 0;
  for (const character of text) units += unitsOfOne(character, encoding);
  return units;
}

/** How many UTF-16 units the characters have that fit into so many units of an encoding. */
function charactersWithin(text: string, limit: number, encoding: Encoding): number {
  let units = 0;
  let characters = 0;
  for (const character of text) {
    units += unitsOfOne(character, encoding);
    if (units > limit) break;
    characters += character.length;
  }
  return characters;
}

function unitsOfOne(character: string, encoding: Encoding): number {
  const code = encoding === 'utf-32' ? 0 : (character.codePointAt(0) ?? 0);
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
