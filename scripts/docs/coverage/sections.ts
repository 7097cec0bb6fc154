import { DYNAMIC_EXPORTER, FIELD_MASKS, STATIC_EXPORTER } from './exporters.js';
import { FILTER_CONTENTS, SPELLING } from './filter-contents.js';
import { COMMAND_LINE, FLOWS, NO_DATA, SEEN } from './surroundings.js';
import type { Section } from './trap.js';

/** Every way in which a filter or file of Hubble goes wrong that we know of. */
export const COVERAGE: readonly Section[] = [
  FILTER_CONTENTS,
  SPELLING,
  DYNAMIC_EXPORTER,
  STATIC_EXPORTER,
  FIELD_MASKS,
  COMMAND_LINE,
  FLOWS,
  NO_DATA,
  SEEN,
];
