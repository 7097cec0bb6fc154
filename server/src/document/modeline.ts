import { kindNamed, type Kind } from '../schema/kinds.js';

/** What a comment of a file says of it: `# hubble: kind=flowlogs cilium=1.18`. */
export interface Modeline {
  readonly kind?: Kind;
  /** Version of Cilium, as it is written. */
  readonly cilium?: string;
}

/** How many comment lines from the top and from the bottom count. */
const LINES = 5;
/** How far from either end of the text comments are looked for, in UTF-16 units. */
export const MODELINE_REACH = 8192;

/**
 * Reads the modeline of a text: in one of its first five comment lines (`#` or `//`) or its last five. The first one
 * that says either counts; a kind that does not exist is left out.
 */
export function modelineOf(text: string): Modeline {
  const [top, bottom] = [text.slice(0, MODELINE_REACH), text.slice(-MODELINE_REACH)];
  // Few files have one, and every version of every file is asked.
  if (!MARK.test(top) && !MARK.test(bottom)) return {};
  const comments = [...commentsIn(top).slice(0, LINES), ...commentsIn(bottom).slice(-LINES)];
  const line = comments.map((comment) => MODELINE.exec(comment)?.[1]).find((found) => found && SETTING.test(found));
  if (line === undefined) return {};
  const settings = new Map(
    [...line.matchAll(/(?<![a-z])([a-z]+)\s*=\s*([^\s,;]+)/g)].map(([, key = '', value = '']) => [key, value]),
  );
  const kind = kindNamed(settings.get('kind'));
  const cilium = settings.get('cilium');
  return { ...(kind && { kind }), ...(cilium !== undefined && { cilium }) };
}

/** What every modeline has in it. */
const MARK = /hubble:[^\n]*=/;
const MODELINE = /^(?:#|\/\/)+\s*hubble:\s*(\S.*)$/;
const SETTING = /\b(?:kind|cilium)\s*=/;

function commentsIn(text: string): string[] {
  return [...text.matchAll(/^[ \t]*((?:#|\/\/).*)$/gm)].map(([, comment = '']) => comment.trim());
}
