import { unlessRefused, type FilterError } from '../../filter/filter-error.js';
import { Refusal } from '../refusal.js';

/**
 * What comes out of reading or building filters; what hubble gives up on is refused in its words.
 * @throws Refusal
 */
export function orRefusal<T>(attempt: () => T, refusal: (fault: FilterError) => Refusal = inItsWords): T {
  return unlessRefused(attempt, (fault) => {
    throw refusal(fault);
  });
}

function inItsWords({ message }: FilterError): Refusal {
  return new Refusal(message, 1);
}
