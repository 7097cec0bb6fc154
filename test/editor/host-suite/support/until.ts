/** How long silence is listened to at least, in milliseconds. */
const LEAST_MS = 2_000;

let slowest = 0;

/** Notes how long an answer took, with the start of the server, in milliseconds. */
export function answered(duration: number): void {
  slowest = Math.max(slowest, duration);
}

/** How long to listen before silence is believed, in milliseconds: twice as long as an answer took on this machine. */
export function longEnough(): number {
  return Math.max(LEAST_MS, 2 * slowest);
}

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

/** Waits, in milliseconds. */
export function pause(duration: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, duration);
  });
}
