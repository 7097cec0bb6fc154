import { RE2JS, RE2JSException } from 're2js';
import { failed, parsed, type Parsed } from './parsed.js';
import { canonicalClass } from './re2-class-names.js';

/** A compiled regular expression. */
export interface Re2 {
  /** Whether the expression matches anywhere in the text; takes time linear in the text. */
  test(text: string): boolean;
}

/**
 * Compiles an expression of Go's regexp package (RE2 syntax) as of Go 1.26. The error is Go's text,
 * `error parsing regexp: ...`, which names the part of the pattern that is wrong.
 */
export function parseRe2(pattern: string): Parsed<Re2> {
  const written = new Map<string, string>();
  const rewritten = asLibraryWantsIt(pattern, written);
  try {
    const compiled = RE2JS.compile(rewritten);
    return parsed({ test: (text) => compiled.test(text) });
  } catch (error) {
    if (error instanceof RE2JSException)
      return failed(asGoSays(asWritten(error.message, written.set(rewritten, pattern))));
    throw error;
  }
}

/** With the pattern, or the classes in it, as they were written. */
function asWritten(message: string, written: ReadonlyMap<string, string>): string {
  return [...written].reverse().reduce((text, [rewritten, token]) => text.replaceAll(rewritten, token), message);
}

/**
 * Go names the part that is wrong even where there is none, and takes the start of a group's name alone for no name.
 */
function asGoSays(message: string): string {
  const [, start] = /invalid named capture: `(\(\?P?)<`$/.exec(message) ?? [];
  if (start !== undefined) {
    return `error parsing regexp: invalid or unsupported Perl syntax: \`${start}${start.endsWith('P') ? '' : '<'}\``;
  }
  return message.endsWith('trailing backslash at end of expression') ? message + ': ``' : message;
}

/** Quoted text, an escape, a bracket expression's parts, or the opening of a named group. */
const TOKEN =
  /\\Q(?:[^\\]|\\(?!E))*(?:\\E)?|\\[pP](?:\{[^}]*\}|[a-z])|\\[^]|\[:[^:\]]*:\]|\[\^?\]?|\]|\(\?P?<([A-Za-z0-9_]+)>/g;

/**
 * Rewrites what Go takes and the library does not: a group name used twice, and class names such as `\p{Letter}` or
 * `\p{greek}`. Whatever is wrong in a pattern is left as it stands, for the error to name it.
 * @param written is told how a class that is rewritten stands in the pattern
 */
function asLibraryWantsIt(pattern: string, written: Map<string, string>): string {
  const groups = new Set<string>();
  let inBrackets = false;
  return pattern.replace(TOKEN, (token, group: string | undefined) => {
    if (/^\\[pP]./.test(token)) {
      const rewritten = canonicalClass(token, inBrackets);
      if (rewritten !== token) written.set(rewritten, token);
      return rewritten;
    }
    if (group !== undefined) {
      if (inBrackets || !groups.has(group)) {
        groups.add(group);
        return token;
      }
      return '(';
    }
    if (token === ']') inBrackets = false;
    else if (token.startsWith('[') && !token.startsWith('[:')) inBrackets = true;
    return token;
  });
}
