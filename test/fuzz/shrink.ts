import type { Case } from './cases.js';

/** How often a smaller case is tried. */
const TRIES = 2_000;
/** How long, in milliseconds: a case of a large text takes a second. */
const LONGEST = 30_000;

/**
 * A case as small as parts can be taken away from it while it still fails.
 *
 * @param fails Whether a case fails in the same way.
 */
export async function shrunk(failing: Case, fails: (smaller: Case) => Promise<boolean>): Promise<Case> {
  let best = failing;
  let tries = TRIES;
  const end = performance.now() + LONGEST;
  const isOver = (): boolean => tries <= 0 || performance.now() > end;
  const take = async (smaller: Case): Promise<boolean> => {
    tries--;
    if (isOver() || !(await fails(smaller))) return false;
    best = smaller;
    return true;
  };
  while (best.versions.length > 1 && (await take({ ...best, versions: best.versions.slice(1) })));
  for (let size = Math.ceil(longest(best) / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < longest(best) && !isOver();) if (!(await take(without(best, at, at + size)))) at += size;
  }
  return best;
}

function longest({ versions }: Case): number {
  return Math.max(...versions.map(({ text }) => text.length));
}

/** Without a stretch of every version, as far as each has it. */
function without(from: Case, start: number, end: number): Case {
  const versions = from.versions.map(({ text, offset }) => {
    const shorter = text.slice(0, start) + text.slice(end);
    const moved = offset <= start ? offset : Math.max(start, offset - (end - start));
    return { text: shorter, offset: Math.min(moved, shorter.length) };
  });
  return { ...from, versions };
}
