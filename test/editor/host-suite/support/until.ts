import { setTimeout as pause } from 'node:timers/promises';

/** How long to listen before silence is believed: far longer than the server takes to start and answer. */
export const LONG_ENOUGH_MS = 2_000;

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
  const end = Date.now() + limitMs;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await pause(EVERY_MS);
  }
  throw new Error(`no ${what} within ${limitMs} ms`);
}
