import { fieldMaskPath } from '../schema/field-mask.js';
import { grammarRule, wordsIn, type Fault } from './grammar-rule.js';
import { WITH_MASKS } from './kinds.js';

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
    'field-masks': (text) =>
      wordsIn(text).flatMap(({ word, part }) => faults(word).map((fault) => ({ ...fault, part }))),
  },
);

function faults(path: string): Fault[] {
  if (fieldMaskPath(path)?.field.deprecated !== true) return [];
  const instead = SUCCESSORS[path];
  const advice = instead === undefined ? '' : ` Write ${instead}.`;
  return [
    {
      message: `\`${path}\` is deprecated, and a coming release may leave it out.${advice}`,
      deprecated: true,
      ...(instead !== undefined && { instead, uncertain: true }),
    },
  ];
}
