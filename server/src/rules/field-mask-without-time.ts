import { WITH_MASKS } from './kinds.js';
import { maskWithout } from './mask-without.js';

export const fieldMaskWithoutTime = maskWithout(
  'time',
  {
    name: 'field-mask-without-time',
    severity: 'warning',
    summary: 'A field mask without `time`: the lines that are written have no time at all.',
    why:
      'The exporter takes the time of a line from the flow after the mask was applied (`eventToExportEvent` in ' +
      '`pkg/hubble/exporter`). Without `time` in the mask it is missing inside the flow and beside it, and the log ' +
      'cannot be put in order any more.',
    kinds: WITH_MASKS,
  },
  'Without `time` in the mask the lines have no time, neither in the flow nor beside it. Add `time`.',
);
