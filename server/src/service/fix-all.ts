import { commonEnd, commonStart } from '../syntax/common.js';
import type { TextEdit } from '../syntax/place.js';
import { lastStartingAt } from '../syntax/sorted.js';
import type { Diagnostic } from './diagnostic.js';

/** A fix may make another one possible; more than this in a row are going in a circle. */
const MOST_PASSES = 10;

/** A text without the problems that have a certain mend. */
export interface Fixed {
  readonly text: string;
  /** How many fixes were made. */
  readonly count: number;
}

/**
 * Makes every preferred fix of a text, those that overlap one after the other, until there is none left. The fixes of a
 * problem are made as a whole or not at all.
 *
 * @param problems What is said of a text, with the release, the levels and the comments that count for it.
 */
export function fixAll(text: string, problems: (text: string) => readonly Diagnostic[]): Fixed {
  let fixed: Fixed = { text, count: 0 };
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const chosen = fixesOf(problems(fixed.text));
    if (chosen.length === 0) break;
    fixed = { text: applied(fixed.text, chosen.flat()), count: fixed.count + chosen.length };
  }
  return fixed;
}

/** The edits of each fix, as many as do not overlap. */
function fixesOf(problems: readonly Diagnostic[]): (readonly TextEdit[])[] {
  const taken = new Taken();
  return problems.flatMap(({ fixes }) => {
    const edits = fixes.find(({ preferred }) => preferred)?.edits ?? [];
    if (edits.length === 0 || edits.some((edit) => taken.overlaps(edit))) return [];
    for (const edit of edits) taken.add(edit);
    return [edits];
  });
}

/** Edits that do not overlap, in the order of the text: there may be thousands. */
class Taken {
  private readonly edits: TextEdit[] = [];

  /** Two edits at one place overlap as well: which comes first would be chance. */
  overlaps({ start, end }: TextEdit): boolean {
    const last = this.edits[lastStartingAt(this.edits, end)];
    return last !== undefined && last.start <= end && start <= last.end;
  }

  add(edit: TextEdit): void {
    const at = lastStartingAt(this.edits, edit.start);
    const isBehind = (this.edits[at]?.start ?? Infinity) <= edit.start;
    this.edits.splice(isBehind ? at + 1 : at, 0, edit);
  }
}

function applied(text: string, edits: readonly TextEdit[]): string {
  let at = 0;
  let result = '';
  for (const { start, end, newText } of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

/** The one edit that makes a text another one: what differs, without what both begin and end with. */
export function difference(before: string, after: string): TextEdit {
  const start = commonStart(before, after);
  const end = commonEnd(before, after, start);
  return { start, end: before.length - end, newText: after.slice(start, after.length - end) };
}
