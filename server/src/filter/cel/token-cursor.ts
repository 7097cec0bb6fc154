import type { CelIssue } from './cel-error.js';
import type { CelToken } from './tokens.js';

/** Ends the parsing at the first syntax error: what follows it is guesswork. */
export class ParseStop extends Error {}

/** Words that name nothing. */
export const KEYWORDS: ReadonlySet<string> = new Set(['in', 'true', 'false', 'null']);

/** A place in the tokens of an expression. */
export class TokenCursor {
  private at = 0;

  constructor(
    private readonly tokens: readonly CelToken[],
    readonly issues: CelIssue[],
  ) {}

  get token(): CelToken {
    return this.tokens[this.at] ?? { kind: 'end', text: '<EOF>', offset: 0 };
  }

  next(): CelToken {
    const { token } = this;
    this.at++;
    return token;
  }

  /** Passes over a symbol, if it is the next token. */
  take(symbol: string): boolean {
    const taken = this.token.kind === 'symbol' && this.token.text === symbol;
    if (taken) this.at++;
    return taken;
  }

  /** Whether the token after the next one is this symbol. */
  follows(symbol: string): boolean {
    const token = this.tokens[this.at + 1];
    return token?.kind === 'symbol' && token.text === symbol;
  }

  expect(symbol: string): void {
    if (!this.take(symbol)) this.stop(`missing '${symbol}' at '${this.token.text}'`);
  }

  name(): CelToken {
    const { token } = this;
    if (!isName(token)) return this.stop(`no viable alternative at input '.${token.text}'`);
    return this.next();
  }

  /** The dotted name before a `{`, passed over when there is one: the type of a message that is written here. */
  structType(): string | undefined {
    const names: string[] = [];
    for (let at = this.at; isName(this.tokens[at]); at += 2) {
      names.push(this.tokens[at]?.text ?? '');
      const next = this.tokens[at + 1]?.text;
      if (next === '{') {
        this.at = at + 1;
        return names.join('.');
      }
      if (next !== '.') return undefined;
    }
    return undefined;
  }

  stop(message: string): never {
    return this.fail(this.token.offset, `Syntax error: ${message}`);
  }

  fail(offset: number, message: string): never {
    this.issues.push({ offset, message });
    throw new ParseStop();
  }
}

function isName(token: CelToken | undefined): boolean {
  return token?.kind === 'ident' && !KEYWORDS.has(token.text);
}
