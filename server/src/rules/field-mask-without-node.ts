import { WITH_MASKS } from './kinds.js';
import { addPath, isMask, isOutputMask, maskPaths, takes } from './mask-paths.js';
import type { Rule } from './rule.js';

export const fieldMaskWithoutNode: Rule = {
  name: 'field-mask-without-node',
  severity: 'info',
  summary: 'A field mask without `node_name`: the lines do not say which node saw the flow.',
  why:
    'Each agent writes its own file. Once the files are collected in one place, `node_name` is what tells them ' +
    'apart, and a line takes it from the flow after the mask was applied.',
  kinds: WITH_MASKS,
  about: (_type, field, list) => isMask(field, list) && isOutputMask(field),
  check(bound) {
    const paths = maskPaths(bound);
    if (!paths || paths.length === 0 || takes(paths, 'node_name') || !bound.value) return [];
    const edit = addPath(bound, 'node_name');
    return [
      {
        span: bound.key?.span ?? bound.value.span,
        message: 'Without `node_name` in the mask the lines do not say which node they are from. Add `node_name`.',
        fixes: edit ? [{ title: 'Add node_name', edits: [edit] }] : [],
      },
    ];
  },
};
