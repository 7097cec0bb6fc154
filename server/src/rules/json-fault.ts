import { parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { mayNestTooDeep } from '../syntax/depth.js';

/** The first thing in a text that is not JSON, with where it stands. */
export interface JsonFault {
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** Without it the rest is fine, as far as can be told. */
  readonly removable?: true;
}

const WORDS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'This word is not JSON; texts stand in double quotes',
  InvalidNumberFormat: 'This is not a JSON number',
  PropertyNameExpected: 'A key in double quotes is missing here',
  ValueExpected: 'A value is missing here',
  ColonExpected: 'A colon is missing here',
  CommaExpected: 'A comma is missing here',
  CloseBraceExpected: 'A closing brace is missing',
  CloseBracketExpected: 'A closing bracket is missing',
  UnexpectedEndOfString: 'The closing quote is missing',
  InvalidCommentToken: 'JSON has no comments',
};

/**
 * Finds what keeps Go's JSON decoder from reading a text; nothing where it nests deeper than anybody writes.
 *
 * @param stream Any number of JSON texts may follow each other, with white space between (json.Decoder).
 */
export function jsonFault(text: string, stream: boolean): JsonFault | undefined {
  if (mayNestTooDeep(text)) return undefined;
  let at = 0;
  do {
    const rest = text.slice(at);
    const blank = /^\s*/.exec(rest)?.[0].length ?? 0;
    if (blank === rest.length) return at === 0 && !stream ? whole(text) : undefined;
    if (at > 0 && rest[blank] === ',') return comma(at + blank);
    const errors: ParseError[] = [];
    const tree = parseTree(rest, errors, { disallowComments: true, allowTrailingComma: false });
    const end = tree ? tree.offset + tree.length : rest.length;
    // What follows the first text is looked at on its own.
    const first = errors.find(({ offset, error }) => !(stream && offset >= end && printParseErrorCode(error) === END));
    if (first) return fault(first, at, text.length);
    at += Math.max(end, 1);
  } while (at < text.length);
  return undefined;
}

const END = 'EndOfFileExpected';

function fault({ error, offset, length }: ParseError, at: number, last: number): JsonFault {
  const start = Math.min(at + offset, last);
  const message = WORDS[printParseErrorCode(error)] ?? 'This is not JSON';
  return { message, start, end: Math.min(start + Math.max(length, 1), last) };
}

/** Up to 1.16 only what stands before the comma was read; 1.17 and later refuse it (ParseFlowFilters). */
function comma(start: number): JsonFault {
  return { message: 'No comma may stand between two filters', start, end: start + 1, removable: true };
}

function whole(text: string): JsonFault {
  return { message: 'An empty text is not JSON', start: 0, end: text.length };
}
