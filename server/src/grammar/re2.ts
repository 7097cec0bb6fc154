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
  try {
    const compiled = RE2JS.compile(asLibraryWantsIt(pattern));
    return parsed({ test: (text) => compiled.test(text) });
  } catch (error) {
    if (error instanceof RE2JSException) return failed(asGoSays(error.message));
    throw error;
  }
}

/** Go names the part that is wrong even where there is none. */
function asGoSays(message: string): string {
  return message.endsWith('trailing backslash at end of expression') ? message + ': ``' : message;
}

/** Quoted text, an escape, a bracket expression's parts, or the opening of a named group. */
const TOKEN = /\\Q(?:[^\\]|\\(?!E))*(?:\\E)?|\\[pP]\{[^}]*\}|\\[^]|\[:[^:\]]*:\]|\[\^?\]?|\]|\(\?P?<([A-Za-z0-9_]+)>/g;

/**
 * Rewrites what Go takes and the library does not: a group name used twice, and class names such as `\p{Letter}` or `\p{greek}`.
 * Whatever is wrong in a pattern is left as it stands, for the error to name it.
 */
function asLibraryWantsIt(pattern: string): string {
  const groups = new Set<string>();
  let inBrackets = false;
  return pattern.replace(TOKEN, (token, group: string | undefined) => {
    if (token.startsWith('\\p{') || token.startsWith('\\P{')) return canonicalClass(token, inBrackets);
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
