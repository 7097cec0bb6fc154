/** Where hubble gives up: on its arguments, on the text of a filter, or on building a filter that it could read. */
export type FilterStage = 'flags' | 'decode' | 'build';

/** What is wrong with filters, in the words that hubble prints. The only thing that this folder throws. */
export class FilterError extends Error {
  constructor(
    readonly stage: FilterStage,
    message: string,
  ) {
    super(message);
    this.name = 'FilterError';
  }
}

/**
 * What comes out of reading or building filters; where hubble gives up on them, what is made of its words.
 * @throws whatever else is thrown on the way, and what `otherwise` throws
 */
export function unlessRefused<T, U>(attempt: () => T, otherwise: (fault: FilterError) => U): T | U {
  try {
    return attempt();
  } catch (fault) {
    if (fault instanceof FilterError) return otherwise(fault);
    throw fault;
  }
}
