import type { FlowFilter } from '../flow-filter.js';
import { observeRequest, type Configured } from './observe-request.js';

/** The two lists of `hubble observe`. */
export interface FilterLists {
  readonly allowlist: readonly FlowFilter[];
  readonly denylist: readonly FlowFilter[];
}

/**
 * The filters that the arguments of `hubble observe` make up: a flag without a side gives a filter for each side,
 * `--not` puts the next flag on the denylist.
 * @param configured what a configuration file and the environment say, see {@link configuredFilters}
 * @param exists whether there is a file, asked of certificates; there is none where this is left out
 * @throws FilterError of stage `flags`, or `decode` for an `--allowlist` or `--denylist` that cannot be read
 */
export function observeFilters(
  args: readonly string[],
  configured?: Configured,
  exists?: (path: string) => boolean,
): FilterLists {
  const { allowlist, denylist } = observeRequest(args, { seconds: 0n, nanos: 0 }, configured, exists);
  return { allowlist, denylist };
}
