import type { FilterTexts } from '../service/filters/readable.js';

/** The command of a client that shows the flows behind a lens as a document. */
export const OPEN_MATCHING_FLOWS = 'hubble.openMatchingFlows';

/** What {@link OPEN_MATCHING_FLOWS} is given. */
export interface OpenMatchingFlows {
  /** What the filters are called. */
  readonly name: string;
  readonly filters: FilterTexts;
}
