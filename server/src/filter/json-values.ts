import { quoteRune } from '../grammar/go-text.js';

/** Where a run of JSON values cannot be cut, in the words of Go's encoding/json. */
export class JsonSyntaxError extends Error {}

/** How deep encoding/json goes. */
const MAX_DEPTH = 10_000;
const NUMBER_PREFIX = /-?(?:0|[1-9][0-9]*|)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]*)?/y;
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/;

/**
 * Cuts a text into the JSON values that stand in it one after the other, as Go's json.Decoder does: nothing needs to
 * stand between them, and a blank text holds none.
 * @throws JsonSyntaxError
 */
export function* jsonValues(text: string): Generator<string> {
  const scanner = new Scanner(text);
  for (;;) {
    const start = scanner.skipBlanks();
    if (start === text.length) return;
    yield text.slice(start, scanner.value());
  }
}

class Scanner {
  private at = 0;

  constructor(private readonly text: string) {}

  skipBlanks(): number {
    while (/[ \t\r\n]/.test(this.text.charAt(this.at))) this.at++;
    return this.at;
  }

  /** Passes over one value; returns where it ends. */
  value(): number {
    const open: ('{' | '[')[] = [];
    do {
      this.startOfValue(open);
      this.endOfValues(open);
    } while (open.length > 0);
    return this.at;
  }

  /** Passes over what comes before the next scalar or empty collection, and over that. */
  private startOfValue(open: ('{' | '[')[]): void {
    for (;;) {
      this.skipBlanks();
      const character = this.text.charAt(this.at);
      if (character !== '{' && character !== '[') {
        this.scalar(character);
        return;
      }
      this.at++;
      open.push(character);
      if (open.length > MAX_DEPTH) throw new JsonSyntaxError('exceeded max depth');
      this.skipBlanks();
      const next = this.text.charAt(this.at);
      if (next === (character === '{' ? '}' : ']')) {
        this.at++;
        open.pop();
        return;
      }
      if (character === '{') this.key();
    }
  }

  /** Passes over the brackets that close after a value, and over the comma that asks for another one. */
  private endOfValues(open: ('{' | '[')[]): void {
    for (let innermost = open.at(-1); innermost !== undefined; innermost = open.at(-1)) {
      this.skipBlanks();
      const character = this.text.charAt(this.at);
      const inObject = innermost === '{';
      if (character === ',') {
        this.at++;
        if (inObject) this.key();
        return;
      }
      if (character !== (inObject ? '}' : ']')) {
        throw this.invalid(inObject ? 'after object key:value pair' : 'after array element');
      }
      this.at++;
      open.pop();
    }
  }

  private key(): void {
    this.skipBlanks();
    if (this.text.charAt(this.at) !== '"') throw this.invalid('looking for beginning of object key string');
    this.string();
    this.skipBlanks();
    if (this.text.charAt(this.at) !== ':') throw this.invalid('after object key');
    this.at++;
  }

  private scalar(first: string): void {
    if (first === '"') this.string();
    else if (/[-0-9]/.test(first)) this.number();
    else if (first === 't' || first === 'f' || first === 'n') this.literal(first);
    else throw this.invalid('looking for beginning of value');
  }

  private string(): void {
    for (this.at++; ; this.at++) {
      const character = this.text.charAt(this.at);
      if (character === '"') break;
      // eslint-disable-next-line no-control-regex -- control characters are what a string must not hold
      if (character === '' || /[\x00-\x1f]/.test(character)) throw this.invalid('in string literal');
      if (character === '\\') this.escape();
    }
    this.at++;
  }

  /** Leaves the scanner on the last character of the escape. */
  private escape(): void {
    this.at++;
    const kind = this.text.charAt(this.at);
    if (kind === '' || !'bfnrtu"\\/'.includes(kind)) throw this.invalid('in string escape code');
    for (let digit = 0; kind === 'u' && digit < 4; digit++) {
      this.at++;
      if (!/[0-9a-fA-F]/.test(this.text.charAt(this.at))) throw this.invalid('in \\u hexadecimal character escape');
    }
  }

  private number(): void {
    NUMBER_PREFIX.lastIndex = this.at;
    const number = NUMBER_PREFIX.exec(this.text)?.[0] ?? '';
    this.at += number.length;
    if (!NUMBER.test(number)) throw this.invalid(unfinished(number));
  }

  private literal(first: 't' | 'f' | 'n'): void {
    const word = { t: 'true', f: 'false', n: 'null' }[first];
    for (const letter of word) {
      if (this.text.charAt(this.at) !== letter) throw this.invalid(`in literal ${word} (expecting '${letter}')`);
      this.at++;
    }
  }

  private invalid(where: string): JsonSyntaxError {
    const character = this.text.codePointAt(this.at);
    if (character === undefined) return new JsonSyntaxError('unexpected EOF');
    return new JsonSyntaxError(`invalid character ${quoteFirstByte(character)} ${where}`);
  }
}

/** Where a number breaks off. */
function unfinished(number: string): string {
  if (number.endsWith('.')) return 'after decimal point in numeric literal';
  return /[eE]/.test(number) ? 'in exponent of numeric literal' : 'in numeric literal';
}

/**
 * Go's scanner sees bytes: a character beyond ASCII is reported by the first byte of its UTF-8, as if that were
 * Latin-1.
 */
function quoteFirstByte(code: number): string {
  const byte =
    code < 0x80 ? code : code < 0x800 ? 0xc0 | (code >> 6) : code < 0x10000 ? 0xe0 | (code >> 12) : 0xf0 | (code >> 18);
  const character = String.fromCharCode(byte);
  return quoteRune(character);
}
