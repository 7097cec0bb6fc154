/** A way in which a filter or file is refused, silently ignored or never matches, and what we make of it. */
export type Trap = {
  /** A letter for the section and a number. */
  readonly id: string;
  /** The mistake, in a few words. */
  readonly what: string;
} & (
  | {
      /** The rules that find it. */ readonly rules: readonly string[];
      /** What is not found of it, and why. */ readonly but?: string;
    }
  | { /** Why the hover says it and no rule does. */ readonly hover: string }
  | { /** Why it cannot be told from the file, or is no mistake. */ readonly undecided: string }
);

/** The traps of one subject. */
export interface Section {
  readonly title: string;
  readonly traps: readonly Trap[];
}
