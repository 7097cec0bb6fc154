import { fieldMaskPath } from '../schema/field-mask.js';
import { advice } from './advice.js';
import { grammarRule, type Fault } from './grammar-rule.js';
import { WITH_MASKS } from './kinds.js';
import { ofEachWord } from './words.js';

/** What took the place of fields of a flow (flow.proto). */
const SUCCESSORS: Readonly<Record<string, string>> = { drop_reason: 'drop_reason_desc', reply: 'is_reply' };

export const deprecatedFieldMaskPath = grammarRule(
  {
    name: 'deprecated-field-mask-path',
    severity: 'hint',
    summary: 'A path of a field mask that ends at a deprecated field of a flow.',
    why:
      'flow.proto keeps old fields for old readers. `drop_reason` is a bare number, `reply` cannot tell false from ' +
      'unknown, `Summary` and `l7.kafka` are on their way out.',
    kinds: WITH_MASKS,
  },
  {
    'field-mask': faults,
    'field-masks': (text) => ofEachWord(text, faults),
  },
);

function faults(path: string): Fault[] {
  if (fieldMaskPath(path)?.field.deprecated !== true) return [];
  const instead = SUCCESSORS[path];
  return [
    {
      message: `\`${path}\` is deprecated, and a later release may remove it.${advice(instead)}`,
      deprecated: true,
      ...(instead !== undefined && { instead, uncertain: true }),
    },
  ];
}
