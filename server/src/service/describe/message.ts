import type { Bound } from '../../document/bound.js';
import type { Release } from '../../tables/release.js';
import { describeEventTypes } from './event-type-list.js';
import { describeTcpFlags } from './tcp-flags.js';

/** Messages of which more can be said as a whole than that they have fields, by name. */
const BY_MESSAGE: Readonly<Record<string, (bound: Bound, release: Release) => string>> = {
  EventTypeFilter: describeEventTypes,
  CiliumEventType: describeEventTypes,
  TCPFlags: describeTcpFlags,
};

/** What a mapping, or a list of mappings, says as a whole. */
export function describeMessage(bound: Bound, release: Release): string | undefined {
  return bound.type.kind === 'message' ? BY_MESSAGE[bound.type.message]?.(bound, release) : undefined;
}
