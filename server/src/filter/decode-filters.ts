import { FilterError } from './filter-error.js';
import type { FlowFilter } from './flow-filter.js';
import { JsonSyntaxError, jsonValues } from './json-values.js';
import { decodeMessage } from './protojson/decode.js';
import { ProtoJsonError } from './protojson/proto-json-error.js';

/**
 * Reads the filters of one `--allowlist` or `--denylist` argument: JSON objects one after the other, none in a blank
 * text.
 * @throws FilterError of stage `decode`
 */
export function decodeFilters(text: string): FlowFilter[] {
  try {
    return Array.from(jsonValues(text), decodeFilter);
  } catch (error) {
    if (error instanceof JsonSyntaxError || error instanceof ProtoJsonError) {
      throw new FilterError('decode', `failed to decode '${text}': ${error.message}`);
    }
    throw error;
  }
}

/**
 * Reads one filter.
 * @throws ProtoJsonError
 */
export function decodeFilter(text: string): FlowFilter {
  return decodeMessage('FlowFilter', text, { discardUnknown: false });
}
