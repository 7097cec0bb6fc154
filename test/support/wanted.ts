/** A problem that a fixture is marked with. */
export interface Wanted {
  /** From 1. */
  readonly line: number;
  readonly rule: string;
  /** What the message must contain. */
  readonly part: string;
}

/**
 * The marks of a fixture: `want RULE "part of the message"` in a comment at the end of the line, any number of times.
 */
export function wantedIn(text: string): Wanted[] {
  return text.split('\n').flatMap((content, index) =>
    [...content.matchAll(/want ([a-z-]+) "([^"]*)"/g)].map(([, rule = '', part = '']) => ({
      line: index + 1,
      rule,
      part,
    })),
  );
}
