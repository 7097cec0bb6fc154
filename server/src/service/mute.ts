import { walk } from '../document/bound.js';
import type { HubbleDocument } from '../document/hubble-document.js';
import { RULE_HEADS } from '../rules/index.js';
import { unusedIgnore } from '../rules/unused-ignore.js';
import type { Fix } from '../rules/rule.js';
import { markLength } from '../syntax/byte-order-mark.js';
import { lineBreak, lineEnd, lineStart } from '../syntax/lines.js';
import type { TextEdit } from '../syntax/place.js';
import type { Diagnostic } from './diagnostic.js';

/**
 * The changes that mute the rule of a problem by a comment, on its line and in its file; none where no comment can
 * stand.
 *
 * @param comments Whether the file may have comments: YAML and JSON with comments do, JSON does not.
 */
export function muteFixes(document: HubbleDocument, { rule, span }: Diagnostic, comments: boolean): Fix[] {
  const isOurs = RULE_HEADS.some(({ name }) => name === rule) && rule !== unusedIgnore.name;
  // Comments of a log are not looked for.
  if (!comments || !isOurs || document.kind === 'none' || document.log) return [];
  const onLine = muteLine(document, rule, span.start);
  return [
    ...(onLine ? [{ title: `Ignore ${rule} on this line`, edits: [onLine] }] : []),
    { title: `Ignore ${rule} in this file`, edits: [muteFile(document, rule)] },
  ];
}

function muteLine(document: HubbleDocument, rule: string, offset: number): TextEdit | undefined {
  const line = lineToMute(document, offset);
  if (line === undefined) return undefined;
  const { text } = document;
  const last = document.ignores.findLast(({ covers }) => covers.start === line && covers.end < text.length);
  if (last) return { start: last.span.end, end: last.span.end, newText: `,${rule}` };
  const indent = /^[ \t]*/.exec(text.slice(line))?.[0] ?? '';
  return { start: line, end: line, newText: `${indent}${marker(document)} hubble: ignore=${rule}${lineBreak(text)}` };
}

/**
 * The line that a comment has to stand above. Inside of a block of text that is no YAML no comment can stand, but the
 * one in front of it covers the whole block.
 */
function lineToMute(document: HubbleDocument, offset: number): number | undefined {
  const { text } = document;
  const line = lineStart(text, offset);
  const within = { start: line, end: line };
  for (const part of document.parts(within)) {
    for (const { value } of walk(part, within)) {
      if (!value?.scalar || value.span.start >= line || value.span.end <= line) continue;
      const { style } = value.scalar;
      return style === 'literal' || style === 'folded' ? lineStart(text, value.span.start) : undefined;
    }
  }
  return line;
}

function muteFile(document: HubbleDocument, rule: string): TextEdit {
  const { text } = document;
  const last = document.ignores.findLast(({ covers }) => covers.start === 0 && covers.end === text.length);
  if (last) return { start: last.span.end, end: last.span.end, newText: `,${rule}` };
  // Behind the comments at the top, so that a modeline stays where it is looked for.
  let at = markLength(text);
  while (at < text.length && /^(?:#|\/\/)/.test(text.slice(at, at + 2)) && lineEnd(text, at) < text.length) {
    at = lineEnd(text, at) + 1;
  }
  return { start: at, end: at, newText: `${marker(document)} hubble: ignore-file=${rule}${lineBreak(text)}` };
}

function marker({ language }: HubbleDocument): string {
  return language === 'json' ? '//' : '#';
}
