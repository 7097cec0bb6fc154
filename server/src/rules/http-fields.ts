import type { FlowFilter } from '../filter/index.js';
import { L7 } from '../tables/event-type-numbers.js';

/** Fields that ask what an HTTP record says. */
const HTTP_FIELDS = ['http_status_code', 'http_method', 'http_path', 'http_url', 'http_header'] as const;

/** The HTTP fields that a filter sets. */
export function httpFieldsOf(filter: FlowFilter): (keyof FlowFilter)[] {
  return HTTP_FIELDS.filter((name) => filter[name]);
}

/**
 * Whether Cilium cannot build a filter because its event types lack that of HTTP records (pkg/hubble/filters/http.go).
 */
export function lacksL7(filter: FlowFilter): boolean {
  const { event_type: types } = filter;
  return types !== undefined && httpFieldsOf(filter).length > 0 && !types.some(({ type }) => type === L7);
}
