import type { Language, Span } from '../syntax/node.js';
import { contentEnd, lineEnd, lineStart } from '../syntax/lines.js';

/** A rule that a comment mutes: `# hubble: ignore=unknown-key` or `# hubble: ignore-file=unknown-key`. */
export interface Ignore {
  readonly rule: string;
  /** The name of the rule in the comment. */
  readonly span: Span;
  /** What starts in here is muted. */
  readonly covers: Span;
  /** What to take away so that the rule is muted no more: its name, or the whole comment if it says nothing else. */
  readonly removal: Span;
}

/**
 * The rules that comments of a text mute, in order. A comment behind a value covers its line, and one that stands alone
 * the line below; where a block of text (`|`, `>`) begins there, that block as well. JSON has such comments where it
 * has any (`//`).
 */
export function ignoresIn(text: string, language: Language): Ignore[] {
  // Most texts have none, and finding that out is to cost nothing.
  if (!/hubble:[^\n]{0,200}ignore/.test(text)) return [];
  const below: Below = new Map();
  // From the last one, so that each of many comments in a row knows what the next one covers.
  return [...text.matchAll(COMMENT[language])]
    .slice(0, MOST_COMMENTS)
    .reverse()
    .flatMap((match) => {
      const before = text.slice(lineStart(text, match.index), match.index);
      if (before.length > FARTHEST || isInQuotes(before, language)) return [];
      return new Comment(text, match.index, match[0], before, below).ignores(language).reverse();
    })
    .reverse();
}

/** What comments that stand alone cover, by the start of their lines. */
type Below = Map<number, Span>;

/** Nobody writes more of them; each is looked at on its own. */
const MOST_COMMENTS = 1000;
/** How far to the right on its line a comment may begin, in UTF-16 units. */
const FARTHEST = 10_000;

/** Up to a next comment, or the reason that people write behind `--`. */
const COMMENT: Readonly<Record<Language, RegExp>> = {
  yaml: /(?<=^|\s)#+[ \t]*hubble:(?:(?!\s#).){0,500}/gm,
  json: /(?<!\/)\/\/+[ \t]*hubble:(?:(?!\s\/\/).){0,500}/g,
};

const SETTING = /\b(ignore(?:-file)?)[ \t]*=[ \t]*([a-z][\w-]*(?:[ \t]*,[ \t]*(?![a-z][\w-]*[ \t]*=)[a-z][\w-]*)*)/g;
const BLOCK_HEADER = /[|>][-+\d]*\s*$/;

class Comment {
  constructor(
    private readonly text: string,
    private readonly start: number,
    private readonly written: string,
    /** What stands in front of it on its line. */
    private readonly before: string,
    private readonly below: Below,
  ) {}

  ignores(language: Language): Ignore[] {
    const settings = [...(this.written.split(/\s--\s/)[0] ?? '').matchAll(SETTING)];
    return settings.flatMap((setting) => {
      const [whole, name, list = ''] = setting;
      const listStart = this.start + setting.index + whole.length - list.length;
      const names = [...list.matchAll(/[\w-]+/g)];
      const covers = name === 'ignore-file' ? { start: 0, end: this.text.length } : this.covers(language);
      return names.map(([rule], at) => {
        const nameStart = listStart + (names[at]?.index ?? 0);
        const span = { start: nameStart, end: nameStart + rule.length };
        const alone = names.length === 1;
        return { rule, span, covers, removal: alone ? this.setting(setting) : listItem(names, at, listStart) };
      });
    });
  }

  private get standsAlone(): boolean {
    return this.before.trim() === '';
  }

  private covers(language: Language): Span {
    const { text, start } = this;
    if (!this.standsAlone) {
      const line = start - this.before.length;
      return { start: line, end: this.blockEnd(line, this.before, lineEnd(text, start)) };
    }
    const covered = this.lineBelow(language === 'yaml' ? /^\s*#/ : /^\s*\/\//);
    this.below.set(start - this.before.length, covered);
    return covered;
  }

  private lineBelow(comment: RegExp): Span {
    const { text } = this;
    let line = lineEnd(text, this.start) + 1;
    for (; line < text.length; line = lineEnd(text, line) + 1) {
      const known = this.below.get(line);
      if (known) return known;
      if (!comment.test(text.slice(line, lineEnd(text, line)))) break;
    }
    const end = lineEnd(text, line);
    return { start: line, end: this.blockEnd(line, text.slice(line, end), end) };
  }

  /** The end of the block of text that begins on a line, or of the line. */
  private blockEnd(start: number, line: string, end: number): number {
    if (!BLOCK_HEADER.test(line.replace(/\s#.*$/, ''))) return end;
    const { text } = this;
    const indent = line.search(/\S/);
    let last = end;
    for (let at = end + 1; at <= text.length; at = lineEnd(text, at) + 1) {
      const next = text.slice(at, lineEnd(text, at));
      const column = next.search(/\S/);
      if (column >= 0 && column <= indent) break;
      last = at + next.length;
    }
    return Math.max(last, start);
  }

  /**
   * The setting with the blanks in front of it; the comment, and the line if it has nothing else, if it says no more.
   */
  private setting({ index, 0: whole }: RegExpExecArray): Span {
    const { text, start, written, before } = this;
    const rest = written.slice(0, index) + written.slice(index + whole.length).replace(/\s--\s.*$/s, '');
    if (!/^(?:#+|\/\/+)[ \t]*hubble:[\s,;]*$/.test(rest)) {
      const blanks = /(?<![\s,;])[\s,;]*$/.exec(written.slice(0, index))?.[0].length ?? 0;
      const keepsFirst = /hubble:\s*$/.test(written.slice(0, index));
      const after = /^[\s,;]*/.exec(written.slice(index + whole.length))?.[0].length ?? 0;
      return keepsFirst
        ? { start: start + index, end: start + index + whole.length + after }
        : { start: start + index - blanks, end: start + index + whole.length };
    }
    const end = start + written.length;
    if (!this.standsAlone) return { start: start - (before.length - before.trimEnd().length), end };
    if (end === contentEnd(text, end)) {
      return { start: start - before.length, end: Math.min(lineEnd(text, end) + 1, text.length) };
    }
    // Another comment follows, which now is the first on its line.
    return { start, end: end + text.slice(end).search(/\S/) };
  }
}

/** A name with the comma that belongs to it. */
function listItem(names: readonly RegExpExecArray[], at: number, listStart: number): Span {
  const end = (index: number): number => listStart + (names[index]?.index ?? 0) + (names[index]?.[0].length ?? 0);
  if (at > 0) return { start: end(at - 1), end: end(at) };
  return { start: listStart, end: listStart + (names[1]?.index ?? 0) };
}

/** Whether a quote is open at the end of the start of a line. */
function isInQuotes(before: string, language: Language): boolean {
  const closed = before.replace(language === 'yaml' ? /"(?:\\.|[^"\\])*"|'(?:''|[^'])*'/g : /"(?:\\.|[^"\\])*"/g, '');
  // An apostrophe inside a word is none.
  return language === 'yaml' ? /(?:^|[\s[{,:])["']/.test(closed) : closed.includes('"');
}
