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
