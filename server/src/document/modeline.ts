import { kindNamed, type Kind } from '../schema/kinds.js';
import type { Span } from '../syntax/node.js';

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
  const settings = new Map(settingsOf(text).map(({ name, value }) => [name, value]));
  const kind = kindNamed(settings.get('kind'));
  const cilium = settings.get('cilium');
  return { ...(kind && { kind }), ...(cilium !== undefined && { cilium }) };
}

/** What a modeline sets. */
export interface ModelineSetting {
  readonly name: string;
  readonly value: string;
  /** The value. */
  readonly span: Span;
}

/** What the modeline of a text sets, in order; nothing where there is none. */
export function settingsOf(text: string): ModelineSetting[] {
  const [top, bottom] = [text.slice(0, MODELINE_REACH), text.slice(-MODELINE_REACH)];
  // Few files have one, and every version of every file is asked.
  if (!MARK.test(top) && !MARK.test(bottom)) return [];
  const comments = [
    ...commentsIn(top, 0).slice(0, LINES),
    ...commentsIn(bottom, text.length - bottom.length).slice(-LINES),
  ];
  const line = comments.find((comment) => MODELINE.test(comment.text) && SETTING.test(comment.text));
  return [...(line?.text.matchAll(SETTINGS) ?? [])].map(({ 0: whole, 1: name = '', 2: value = '', index }) => {
    const end = (line?.start ?? 0) + index + whole.length;
    return { name, value, span: { start: end - value.length, end } };
  });
}

/** What every modeline has in it. */
const MARK = /hubble:[^\n]*=/;
const MODELINE = /^(?:#|\/\/)+\s*hubble:\s*\S/;
const SETTING = /\b(?:kind|cilium)\s*=/;
const SETTINGS = /(?<![a-z])([a-z]+)\s*=\s*([^\s,;]+)/g;

interface Comment {
  readonly text: string;
  readonly start: number;
}

function commentsIn(text: string, start: number): Comment[] {
  return [...text.matchAll(/^([ \t]*)((?:#|\/\/).*)$/gm)].map(({ 1: indent = '', 2: comment = '', index }) => ({
    text: comment.trimEnd(),
    start: start + index + indent.length,
  }));
}
