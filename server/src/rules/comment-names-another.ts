import { isObserved } from '../document/bound.js';
import { codeNumber } from '../document/code-value.js';
import type { Cursor } from '../syntax/cursor.js';
import type { Code } from '../tables/code.js';
import { codesOf, isCode } from './code-field.js';
import { sameLetters } from './nearest.js';
import { WITH_FILTERS } from './kinds.js';
import { replaceWith } from './replace-code.js';
import type { Rule } from './rule.js';

/** Words of a comment that name nothing by themselves. */
const FILLER = /^(?:(?:event|sub)?-?types?|events?|flows?|only|all|is|the|=|\d+)$/i;

export const commentNamesAnother: Rule = {
  name: 'comment-names-another',
  severity: 'warning',
  summary: 'The comment behind the number of an event type or sub type names another one.',
  why:
    'People write the name behind a number that nobody knows by heart, and then change one of the two. Cilium reads ' +
    'the number. The agent events of `hubble observe --type` have other numbers than those that filters compare ' +
    'with, so that a number from there names another event here.',
  kinds: WITH_FILTERS,
  about: isCode,
  check(bound) {
    const { value } = bound;
    if (value?.tree.language !== 'yaml' || isObserved(bound)) return [];
    const number = codeNumber(value);
    const comment = commentBehind(value);
    if (number === undefined || comment === undefined) return [];
    const codes = codesOf(bound);
    const named = namedIn(comment.text, codes);
    const own = codes.find((code) => code.number === number);
    if (!named || !own || named.number === number || own.name.includes(named.name)) return [];
    return [
      {
        span: value.span,
        message: `${number} is ${own.name}, and the comment says ${named.name}, which is ${named.number}: Cilium reads the number. Correct one of them.`,
        related: [{ span: value.fileSpan(comment), message: `This names ${named.number}.` }],
        fixes: [
          replaceWith(value, named),
          { title: `Change the comment to ${own.name}`, edits: [value.edit(comment, own.name)] },
        ],
      },
    ];
  },
};

interface Comment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a comment on the same line says, up to the next sign of a comment. */
function commentBehind({ tree, node }: Cursor): Comment | undefined {
  const [line = '', said = ''] = /^[ \t]+#+([^\r\n]*)/.exec(tree.text.slice(node.end, node.end + REACH)) ?? [];
  const text = said.split(/[ \t]#/)[0]?.trim() ?? '';
  if (text === '') return undefined;
  const start = node.end + line.length - said.length + said.indexOf(text);
  return { text, start, end: start + text.length };
}

/** A longer comment says more than a name. */
const REACH = 120;

/** The code that a comment consists of, besides words such as "event type"; none where it says anything more. */
function namedIn(comment: string, codes: readonly Code[]): Code | undefined {
  const words = comment.split(/[\s:,.()"'`]+/).filter((word) => word !== '' && !FILLER.test(word));
  const [word] = words;
  if (word === undefined || words.length > 1) return undefined;
  return codes.find((code) =>
    [code.name, code.protoEnum, code.goConst, cliName(code)].some(
      (name) => name !== undefined && sameLetters(name, word),
    ),
  );
}

function cliName(code: Code & { readonly cliName?: string }): string | undefined {
  return code.cliName;
}
