import { trimSpace } from '../../grammar/go-text.js';
import { stringAt } from './json-string.js';
import { endOfText, ProtoJsonError, syntaxError, valueError } from './proto-json-error.js';

/** What JSON consists of; a name is the key of an object. */
export type TokenKind = 'eof' | 'null' | 'bool' | 'number' | 'string' | 'name' | '{' | '}' | '[' | ']';

/** A piece of a text, in UTF-16 units. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** The decoded text of a string or of a name; empty for other tokens. */
  readonly text: string;
}

/** The number that a text begins with, if it neither begins nor ends with white space. */
export function leadingNumber(text: string): string | undefined {
  if (trimSpace(text) !== text) return undefined;
  NUMBER.lastIndex = 0;
  return NUMBER.exec(text)?.[0];
}

type Last = TokenKind | ',' | 'start';

const BLANKS = /[ \n\r\t]*/y;
const LITERAL = /(?:null|true|false)(?![-+._a-zA-Z0-9])/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE](?:[-+]?[0-9]+|[-+](?=.)|(?=.)))?(?![-+._a-zA-Z0-9])/sy;
const WORD = /[-+._a-zA-Z0-9]{1,32}|./suy;
const SCALARS: ReadonlySet<Last> = new Set(['null', 'bool', 'number', 'string']);
/** How deep protojson goes into what it skips. */
const MOST_NESTED = 10_000;

/**
 * Reads JSON token by token, with the leniencies and the error texts of
 * google.golang.org/protobuf/internal/encoding/json. Every method throws {@link ProtoJsonError}.
 */
export class JsonReader {
  private at = 0;
  private last: Last = 'start';
  private readonly open: ('{' | '[')[] = [];
  private peeked: Token | undefined;

  constructor(readonly text: string) {
    this.skipBlanks();
  }

  /** A reader of the same place, to look ahead with. */
  clone(): JsonReader {
    const copy = new JsonReader(this.text);
    copy.at = this.at;
    copy.last = this.last;
    copy.open.push(...this.open);
    copy.peeked = this.peeked;
    return copy;
  }

  peek(): Token {
    return (this.peeked ??= this.take());
  }

  read(): Token {
    const token = this.peek();
    this.peeked = undefined;
    return token;
  }

  /** The token as it is written. */
  raw({ start, end }: Token): string {
    return this.text.slice(start, end);
  }

  /** Skips one value of any kind. */
  skipValue(): void {
    let depth = 0;
    do {
      const { kind } = this.read();
      if (kind === '{' || kind === '[') depth++;
      else if (kind === '}' || kind === ']') depth--;
      if (depth > MOST_NESTED) throw new ProtoJsonError('proto: exceeded max recursion depth');
    } while (depth > 0);
  }

  unexpected(token: Token): ProtoJsonError {
    return this.syntaxError(token.start, 'unexpected token ' + this.raw(token));
  }

  /** An error about a value that is well-formed JSON. */
  errorAt(offset: number, message: string): ProtoJsonError {
    return valueError(this.text, offset, message);
  }

  private syntaxError(offset: number, message: string): ProtoJsonError {
    return syntaxError(this.text, offset, message);
  }

  private take(): Token {
    if (this.text.charAt(this.at) === ',') this.takeComma();
    const token = this.next();
    if (!this.fits(token.kind)) throw this.unexpected(token);
    if (token.kind === 'eof' && this.open.length > 0) throw endOfText();
    if (token.kind === '{' || token.kind === '[') this.open.push(token.kind);
    if (token.kind === '}' || token.kind === ']') this.open.pop();
    this.last = token.kind;
    return token;
  }

  private takeComma(): void {
    const closed = SCALARS.has(this.last) || this.last === '}' || this.last === ']';
    if (this.open.length === 0 || !closed) throw this.syntaxError(this.at, 'unexpected token ,');
    this.last = ',';
    this.at++;
    this.skipBlanks();
    if (this.text.charAt(this.at) === ',') throw this.syntaxError(this.at, 'unexpected token ,');
  }

  /** Whether a token may stand where the reader is. A name is recognised by its place, in {@link next}. */
  private fits(kind: TokenKind): boolean {
    switch (kind) {
      case 'eof':
      case 'name':
        return true;
      case '}':
        return this.open.at(-1) === '{' && this.last !== 'name' && this.last !== ',';
      case ']':
        return this.open.at(-1) === '[' && this.last !== ',';
      default:
        return this.expectsValue();
    }
  }

  private expectsValue(): boolean {
    switch (this.open.at(-1)) {
      case '{':
        return this.last === 'name';
      case '[':
        return this.last === '[' || this.last === ',';
      default:
        return this.last === 'start';
    }
  }

  private next(): Token {
    const character = this.text.charAt(this.at);
    if (character === '') return this.consume('eof', this.at);
    if (character === '"') return this.string();
    if (character === '{' || character === '}' || character === '[' || character === ']') {
      return this.consume(character, this.at + 1);
    }
    const literal = this.match(LITERAL);
    if (literal !== '') return this.consume(literal === 'null' ? 'null' : 'bool', this.at + literal.length);
    const number = this.match(NUMBER);
    if (number !== '') return this.consume('number', this.at + number.length);
    throw this.syntaxError(this.at, 'invalid value ' + this.match(WORD));
  }

  private string(): Token {
    const start = this.at;
    const { text, end } = stringAt(this.text, start);
    const isName = !this.expectsValue() && this.open.at(-1) === '{' && (this.last === '{' || this.last === ',');
    const token = this.consume(isName ? 'name' : 'string', end, text);
    if (!isName) return token;
    const colon = this.text.charAt(this.at);
    if (colon === '') throw endOfText();
    if (colon !== ':') {
      throw this.syntaxError(this.at, `unexpected character ${colon}, missing ":" after field name`);
    }
    this.at++;
    this.skipBlanks();
    return token;
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text)?.[0] ?? '';
  }

  private consume(kind: TokenKind, end: number, text = ''): Token {
    const token: Token = { kind, start: this.at, end, text };
    this.at = end;
    this.skipBlanks();
    return token;
  }

  private skipBlanks(): void {
    BLANKS.lastIndex = this.at;
    this.at += BLANKS.exec(this.text)?.[0].length ?? 0;
  }
}
