/** A value that may be written, before it is known how. */
export interface Word {
  readonly name: string;
  readonly detail: string;
  readonly documentation: () => string;
  readonly deprecated?: true;
  /** What is written where it is not a text of this name: a number, a truth value, or the name with more behind it. */
  readonly value?: string | number | boolean;
}

/** A word of a table: what it means is all that there is to say. */
export function meantWord({ name, meaning }: { readonly name: string; readonly meaning: string }): Word {
  return { name, detail: meaning, documentation: () => meaning };
}

/** A word that says itself what it is. */
export function bareWord(name: string, detail = ''): Word {
  return { name, detail, documentation: () => '' };
}

/** Words for a part of a text: what stands before it stays. */
export interface Words {
  readonly before: string;
  readonly rows: readonly Word[];
}
