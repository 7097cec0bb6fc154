import { setTimeout } from 'node:timers/promises';

const EVERY_MS = 50;

/**
 * Asks again and again until there is an answer: an editor does most things some time after it was told to.
 *
 * @throws when there is none within `limitMs`
 */
export async function until<T>(
  what: string,
  ask: () => T | undefined | PromiseLike<T | undefined>,
  limitMs = 15_000,
): Promise<T> {
  for (const end = Date.now() + limitMs; Date.now() < end; await pause(EVERY_MS)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
  }
  throw new Error(`no ${what} within ${limitMs} ms`);
}

/** Lets some time pass. */
export function pause(ms: number): Promise<void> {
  return setTimeout(ms);
}
