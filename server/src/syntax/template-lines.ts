/**
 * Lines of a template that are no YAML: conditions, loops and comments of Jinja (`{% if x %}`, `{# ... #}`), of Go
 * templates (`{{- if .x }}`) and of Terraform (`%{ if x ~}`) that stand on lines of their own. What is between them is
 * YAML.
 */

/** What opens a statement, what closes it, and the word that it starts with. */
const STATEMENTS: readonly (readonly [open: string, close: string, word: RegExp])[] = [
  ['{%', '%}', /^\{%[-+~]?\s*(\w+)/],
  ['{#', '#}', /^\{(#)/],
  ['%{', '}', /^%\{~?\s*(\w+)/],
  ['{{', '}}', /^\{\{-?\s*(if|else|end|range|with|block|define|template|\/\*|\$)/],
];

/** Statements that stand around other lines, up to an `end...`. */
const AROUND = /^(?:if|for|range|with|block|define|macro|filter|call|unless|autoescape|raw)$/;
const OTHERWISE = /^(?:else|elif|elseif)$/;

/**
 * The text with these lines made comments, each as long as it was. Of the branches of a condition only the first is
 * left: with the others there would be two of what becomes one.
 */
export function withoutStatements(text: string): string {
  return mayHaveStatements(text) ? new Lines(text).result : text;
}

function mayHaveStatements(text: string): boolean {
  if (text.includes('{%') || text.includes('{#') || text.includes('%{')) return true;
  return text.includes('{{') && /^[ \t]*\{\{-?\s*(?:if|range|with|block|define|\/\*|\$)/m.test(text);
}

class Lines {
  readonly result: string;
  /** How many statements are open. */
  private depth = 0;
  /** The depth of the outermost one whose first branch is over. */
  private over: number | undefined;
  /** What closes the statement that goes on over several lines. */
  private closing: string | undefined;
  /** A block scalar: the indentation of its key, and of its text once that is known. */
  private scalar: { readonly key: number; text?: number } | undefined;

  constructor(text: string) {
    this.result = text.replace(/[^\n]+/g, (line) => this.line(line));
  }

  private line(line: string): string {
    const body = line.trim();
    if (body === '') return line;
    const indent = line.length - line.trimStart().length;
    if (this.closing !== undefined) {
      if (body.endsWith(this.closing)) this.closing = undefined;
      return this.muted(line, indent);
    }
    if (this.isStatement(body) || this.over !== undefined) return this.muted(line, indent);
    this.follow(line, indent);
    return line;
  }

  private isStatement(body: string): boolean {
    for (const [open, close, pattern] of STATEMENTS) {
      const word = body.startsWith(open) ? pattern.exec(body)?.[1] : undefined;
      if (word === undefined) continue;
      const end = body.indexOf(close, open.length);
      // Something stands behind it on its line: a value, or another statement.
      if (end >= 0 && end + close.length < body.length) return false;
      if (end < 0) this.closing = close;
      this.count(word);
      return true;
    }
    return false;
  }

  private count(word: string): void {
    if (AROUND.test(word)) this.depth += 1;
    else if (OTHERWISE.test(word) && this.depth > 0) this.over ??= this.depth;
    else if (word.startsWith('end')) {
      if (this.over === this.depth) this.over = undefined;
      this.depth = Math.max(0, this.depth - 1);
    }
  }

  /** Keeps track of block scalars, in which a comment may not stand further out than their text. */
  private follow(line: string, indent: number): void {
    if (this.scalar && indent <= this.scalar.key) this.scalar = undefined;
    if (this.scalar) this.scalar.text ??= indent;
    else if (/(?:^|[:-]\s+)[|>][-+\d]*\s*(?:#.*)?$/.test(line.trimEnd())) this.scalar = { key: indent };
  }

  private muted(line: string, indent: number): string {
    if (!this.scalar) return `${line.slice(0, indent)}#${line.slice(indent + 1)}`;
    const { text } = this.scalar;
    const blank = text === undefined || indent < text;
    return blank ? line.replace(/[^\r]/g, ' ') : `${line.slice(0, indent)}#${line.slice(indent + 1)}`;
  }
}
