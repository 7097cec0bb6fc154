import type { Span } from '../../server/src/syntax/node.js';
import type { TextEdit } from '../../server/src/syntax/place.js';
import { QUESTIONS, type Answer, type Asked } from './questions.js';

/** What went wrong with a question. */
export interface Fault {
  readonly question: string;
  readonly what: string;
}

/** No answer may take longer, in microseconds of CPU. */
const LONGEST = 1_000_000;

/**
 * Asks one question and judges the answer by what holds for every text.
 *
 * @returns the answer, or what is wrong with it
 */
export function asked(question: string, about: Asked): Answer | Fault {
  const ask = QUESTIONS[question];
  if (!ask) throw new Error(`there is no question ${question}`);
  const before = process.cpuUsage();
  try {
    const answer = ask(about);
    const { user } = process.cpuUsage(before);
    if (user > LONGEST) return { question, what: `took ${Math.round(user / 1000)} ms of CPU` };
    const what = wrongIn(answer, about.document.text.length);
    return what === undefined ? answer : { question, what };
  } catch (fault) {
    return { question, what: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) };
  }
}

export function isFault(result: Answer | Fault): result is Fault {
  return 'what' in result;
}

/** What cannot be right about an answer on a text of some length. */
export function wrongIn({ spans, changes }: Answer, length: number): string | undefined {
  const span = spans.find((one) => !isWithin(one, length));
  if (span) return `the range ${rangeOf(span)} is not in a text of ${length}`;
  for (const edits of changes) {
    const edit = edits.find((one) => !isWithin(one, length));
    if (edit) return `an edit of ${rangeOf(edit)} is not in a text of ${length}`;
    const two = overlapping(edits);
    if (two) return `edits of ${rangeOf(two[0])} and ${rangeOf(two[1])} overlap`;
  }
  return undefined;
}

function isWithin({ start, end }: Span, length: number): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= length;
}

function overlapping(edits: readonly TextEdit[]): readonly [TextEdit, TextEdit] | undefined {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  for (const [at, edit] of sorted.entries()) {
    const next = sorted[at + 1];
    if (next && next.start < edit.end) return [edit, next];
  }
  return undefined;
}

function rangeOf({ start, end }: Span): string {
  return `${start} to ${end}`;
}
