import { ownerOf } from '../document/owner.js';
import { isPlaceholder } from '../document/placeholder.js';
import { advice } from './advice.js';
import { changeTo } from './rewrite.js';
import type { Rule } from './rule.js';

const MOST = 65_535;

export const invalidRingBufferCapacity: Rule = {
  name: 'invalid-ring-buffer-capacity',
  severity: 'error',
  summary: 'A capacity of the ring buffer that is not one less than a power of two, 1 to 65535.',
  why:
    'The ring buffer finds a slot by masking the low bits of a counter, and keeps one slot free for the writer, so that only ' +
    '2^n - 1 up to 65535 is a capacity. With any other number Hubble does not start, while the agent does: flows are missing, ' +
    'and the reason is one line of its log. People round to 4096 or 5000.',
  kinds: ['helm-values', 'cilium-config'],
  about: (_, { grammar }, list) => !list && grammar === 'ring-buffer-capacity',
  check(bound) {
    const { value } = bound;
    const written = value?.scalar?.value;
    if (!value || written === null || written === undefined) return [];
    if (isPlaceholder(value) || !ownerOf(bound)) return [];
    const number = Number(written);
    if (Number.isInteger(number) && number >= 1 && number <= MOST && (number & (number + 1)) === 0) return [];
    const instead = Number.isInteger(number) ? nearestCapacity(number) : undefined;
    return [
      {
        span: value.span,
        message: `${String(written)} is not one of 1, 3, 7, … ${MOST}: Hubble does not start.${advice(instead)}`,
        fixes: changeTo(value, instead === undefined ? undefined : String(instead)),
      },
    ];
  },
};

/** The smallest capacity that holds as much; the largest for what is beyond. */
function nearestCapacity(number: number): number {
  for (let capacity = 1; capacity < MOST; capacity = capacity * 2 + 1) if (capacity >= number) return capacity;
  return MOST;
}
