/** A noun as it stands behind a number: `flow` behind 1, `flows` behind any other. */
export function plural(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`;
}
