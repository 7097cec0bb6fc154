/**
 * Where hubble gives up on filters: on its arguments, on the text of a filter, on building a filter that could be read, or
 * on the request that is made of them.
 */
export type FilterStage = 'flags' | 'decode' | 'build' | 'request';

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
