import { WITH_MASKS } from './kinds.js';
import { maskWithout } from './mask-without.js';

export const fieldMaskWithoutNode = maskWithout(
  'node_name',
  {
    name: 'field-mask-without-node',
    severity: 'info',
    summary: 'A field mask without `node_name`: the lines do not say which node saw the flow.',
    why:
      'Each agent writes its own file. Once the files are collected in one place, `node_name` is what tells them ' +
      'apart, and a line takes it from the flow after the mask was applied.',
    kinds: WITH_MASKS,
  },
  'Without `node_name` in the mask the lines do not say which node they are from. Add `node_name`.',
);
