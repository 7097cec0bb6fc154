import { WITH_MASKS } from './kinds.js';
import { addPath, isMask, isOutputMask, maskPaths, takes } from './mask-paths.js';
import type { Rule } from './rule.js';

export const fieldMaskWithoutTime: Rule = {
  name: 'field-mask-without-time',
  severity: 'warning',
  summary: 'A field mask without `time`: the lines that are written have no time at all.',
  why:
    'The exporter takes the time of a line from the flow after the mask was applied (`eventToExportEvent` in ' +
    '`pkg/hubble/exporter`). Without `time` in the mask it is missing inside the flow and beside it, and the log ' +
    'cannot be put in order any more.',
  kinds: WITH_MASKS,
  about: (_type, field, list) => isMask(field, list) && isOutputMask(field),
  check(bound) {
    const paths = maskPaths(bound);
    if (!paths || paths.length === 0 || takes(paths, 'time') || !bound.value) return [];
    const edit = addPath(bound, 'time');
    return [
      {
        span: bound.key?.span ?? bound.value.span,
        message: 'Without `time` in the mask the lines have no time, neither in the flow nor beside it. Add `time`.',
        fixes: edit ? [{ title: 'Add time', edits: [edit] }] : [],
      },
    ];
  },
};
