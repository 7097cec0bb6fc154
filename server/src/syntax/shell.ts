import type { Span } from './node.js';

/** A word of a command, quotes included. */
export interface ShellWord extends Span {
  /** The shell, or the reader of a manual, puts something else in place of a part of it. */
  readonly expands: boolean;
}

/** The words of one simple command, redirections aside. */
export type ShellCommand = readonly ShellWord[];

/** Command substitutions that are nested deeper are not looked into. */
const MAX_DEPTH = 20;

const BLANK = /(?:[ \t\r]|\\\r?\n)+/y;
const COMMENT = /#[^\n]*/y;
/** `<file`, `2>&1`, `<<EOF`: the operator, whose word is no word of the command. */
const REDIRECTION = /\d*(?:<<<|<<-?|<>|<&|>>|>&|&>>?|>\||<|>)/y;
/** What people are to put something in place of: `<pod>`. */
const STAND_IN = /<[A-Za-z][\w ./-]{0,100}>/y;
const SEPARATOR = /[;&|()\n]/;
const VARIABLE = /\$(?:\w+|[@*#?$!-])/y;
const BRACES = /\{[^\s{}'"]{0,100}(?:,|\.\.)[^\s{}'"]{0,100}\}/y;

/**
 * The simple commands of a shell text, those in command substitutions included; texts of here-documents and what is in
 * quotes are no commands. Whatever the text is, this ends: a quote that is not closed ends with its line.
 *
 * @param oneLine only those of the first line, and of the lines that go on with it
 */
export function shellCommands(text: string, { start, end }: Span, oneLine = false): ShellCommand[] {
  const scanner = new Scanner(text, end);
  scanner.list(start, '', oneLine, 0);
  return scanner.found;
}

class Scanner {
  readonly found: ShellCommand[] = [];
  /** Ends of here-documents that begin with the next line. */
  private pending: string[] = [];

  constructor(
    private readonly text: string,
    private readonly end: number,
  ) {}

  /** Reads commands up to a closing character; the offset behind it. */
  list(from: number, close: string, oneLine: boolean, depth: number): number {
    let words: ShellWord[] = [];
    let at = from;
    const finish = (): void => {
      if (words.length > 0) this.found.push(words);
      words = [];
    };
    while (at < this.end) {
      const character = this.text.charAt(at);
      const blank = this.match(BLANK, at);
      if (blank > 0) {
        at += blank;
      } else if (close !== '' && character === close) {
        finish();
        return at + 1;
      } else if (character === '\n') {
        finish();
        if (oneLine) return at;
        at = this.behindHereDocuments(at + 1);
      } else if (character === '#') {
        at += this.match(COMMENT, at);
      } else if (this.match(STAND_IN, at) > 0) {
        const word = this.word(at, depth, close);
        words.push(word);
        at = word.end;
      } else if (this.match(REDIRECTION, at) > 0) {
        at = this.redirection(at, depth, close);
      } else if (SEPARATOR.test(character)) {
        finish();
        at++;
      } else {
        const word = this.word(at, depth, close);
        words.push(word);
        at = word.end;
      }
    }
    finish();
    return at;
  }

  private word(start: number, depth: number, close: string): ShellWord {
    let expands = false;
    let at = start;
    while (at < this.end) {
      const character = this.text.charAt(at);
      const expansion = this.expansion(at, depth, close);
      const standIn = expansion > at ? 0 : this.match(STAND_IN, at) || this.match(BRACES, at);
      if (expansion > at || standIn > 0) {
        expands = true;
        at = Math.max(expansion, at + standIn);
      } else if (character === "'") {
        at = this.behindQuote(at);
      } else if (character === '"') {
        const quoted = this.behindDoubleQuote(at, depth);
        expands ||= quoted.expands;
        at = quoted.end;
      } else if (character === '\\') {
        at += this.text.startsWith('\r\n', at + 1) ? 3 : 2;
      } else if (/[\s;&|()<>]/.test(character) || character === close) {
        break;
      } else {
        at++;
      }
    }
    // A separator that nothing else took is a word of its own, so that every step goes on.
    return { start, end: Math.min(Math.max(at, start + 1), this.end), expands };
  }

  /** Behind `$x`, `${x}`, `$(x)`, `` `x` `` or `$'x'`; the same offset where none stands. */
  private expansion(at: number, depth: number, close: string): number {
    const character = this.text.charAt(at);
    if (character === '`' && close !== '`')
      return depth < MAX_DEPTH ? this.list(at + 1, '`', false, depth + 1) : this.end;
    if (character !== '$') return at;
    if (this.text.startsWith('((', at + 1)) return this.behind('))', at + 3);
    if (this.text.charAt(at + 1) === '(')
      return depth < MAX_DEPTH ? this.list(at + 2, ')', false, depth + 1) : this.end;
    if (this.text.charAt(at + 1) === '{') return this.behind('}', at + 2);
    if (this.text.charAt(at + 1) === "'") return this.behindQuote(at + 1);
    return at + this.match(VARIABLE, at);
  }

  private behindQuote(at: number): number {
    const close = this.text.indexOf("'", at + 1);
    return close < 0 || close >= this.end ? this.lineEnd(at) : close + 1;
  }

  private behindDoubleQuote(start: number, depth: number): { readonly end: number; readonly expands: boolean } {
    let expands = false;
    let at = start + 1;
    while (at < this.end) {
      const character = this.text.charAt(at);
      if (character === '"') return { end: at + 1, expands };
      const expansion = character === '$' && this.text.charAt(at + 1) === "'" ? at : this.expansion(at, depth, '');
      expands ||= expansion > at;
      at = expansion > at ? expansion : at + (character === '\\' ? 2 : 1);
    }
    return { end: this.lineEnd(start), expands };
  }

  /** Behind a redirection and its word. */
  private redirection(at: number, depth: number, close: string): number {
    const length = this.match(REDIRECTION, at);
    const operator = this.text.slice(at, at + length);
    const start = at + length + this.match(BLANK, at + length);
    if (this.text.charAt(start) === '(' || start >= this.end || /[\n;&|]/.test(this.text.charAt(start))) return start;
    const word = this.word(start, depth, close);
    if (/^\d*<<-?$/.test(operator)) this.pending.push(this.text.slice(word.start, word.end).replace(/['"\\]/g, ''));
    return word.end;
  }

  private behindHereDocuments(from: number): number {
    let at = from;
    for (const mark of this.pending) {
      for (let line = ''; at < this.end && line !== mark;) {
        const end = this.lineEnd(at);
        line = this.text.slice(at, end).trim();
        at = end + 1;
      }
    }
    this.pending = [];
    return Math.min(at, this.end);
  }

  private behind(mark: string, from: number): number {
    const found = this.text.indexOf(mark, from);
    return found < 0 || found >= this.end ? this.lineEnd(from) : found + mark.length;
  }

  private lineEnd(at: number): number {
    const found = this.text.indexOf('\n', at);
    return found < 0 ? this.end : Math.min(found, this.end);
  }

  /** The length of what a pattern matches at an offset. */
  private match(pattern: RegExp, at: number): number {
    pattern.lastIndex = at;
    const length = pattern.exec(this.text)?.[0].length ?? 0;
    return Math.min(length, this.end - at);
  }
}
