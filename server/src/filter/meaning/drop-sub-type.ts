import { DROP } from '../../tables/event-type-numbers.js';
import type { FlowFilter } from '../flow-filter.js';
import { enumText } from '../protojson/enums.js';
import { or } from './requirements.js';

/**
 * The sub type of a drop is its reason (pkg/hubble/parser/threefour/parser.go, decodeDropReason), so that a filter for
 * drops with some sub types never matches with other reasons.
 */
export function dropReasonOfAnother({
  event_type: types,
  drop_reason_desc: reasons,
}: FlowFilter): { field: keyof FlowFilter; words: string }[] | undefined {
  if (!types || !reasons || !types.every(({ type, match_sub_type: compared }) => type === DROP && compared)) {
    return undefined;
  }
  const subTypes = types.map(({ sub_type: subType = 0 }) => subType);
  if (subTypes.some((subType) => reasons.includes(subType))) return undefined;
  return [
    { field: 'event_type', words: `drops for the reason ${named(subTypes)}` },
    { field: 'drop_reason_desc', words: `drops for the reason ${named(reasons)}` },
  ];
}

function named(reasons: readonly number[]): string {
  return or(reasons.map((reason) => enumText('DropReason', reason)));
}
