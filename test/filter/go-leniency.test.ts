import assert from 'node:assert/strict';
import { compileFilters, decodeFilters, FilterError, type FlowFilter } from '../../server/src/filter/index.js';

function problem(run: () => unknown): string {
  try {
    run();
    return 'accepted';
  } catch (error) {
    assert(error instanceof FilterError);
    return `${error.stage}: ${error.message}`;
  }
}

/**
 * What Go's libraries take or refuse in ways of their own, found by running hubble 1.19.4 and this engine on the same
 * filters.
 */
describe('filters are read with the leniencies of Go', () => {
  // protobuf-go, encoding/protojson/decode.go, unmarshalInt: one token is read of what stands in quotes.
  const read: readonly (readonly [text: string, filter: FlowFilter])[] = [
    ['{"source_identity":["2/"]}', { source_identity: [2] }],
    ['{"source_identity":["2.0, 3"]}', { source_identity: [2] }],
    ['{"ip_trace_id":["1:80","7e0]"]}', { ip_trace_id: [1n, 7n] }],
  ];
  for (const [text, filter] of read) {
    it(text, () => {
      assert.deepEqual(decodeFilters(text), [filter]);
    });
  }

  const refused: readonly (readonly [text: string, error: RegExp])[] = [
    ['{"source_identity":["2a"]}', /^decode: .*invalid value for uint32 field sourceIdentity: "2a"$/],
    ['{"source_identity":[" 2"]}', /^decode: .*invalid value for uint32 field sourceIdentity: " 2"$/],
    // encoding/json/scanner.go
    ['{"source_identity":[2.]}', /^decode: .*invalid character '\]' after decimal point in numeric literal$/],
    ['{"source_identity":[2e]}', /^decode: .*invalid character '\]' in exponent of numeric literal$/],
    ['{"source_identity":[-]}', /^decode: .*invalid character '\]' in numeric literal$/],
    // strconv/atoi.go gives up on the first digit that is too much.
    ['{"source_port":["65536/"]}', /^build: .*parsing "65536\/": value out of range$/],
    ['{"source_port":["80/"]}', /^build: .*parsing "80\/": invalid syntax$/],
    // regexp/syntax/parse.go
    ['{"dns_query":["\\\\"]}', /^build: .*trailing backslash at end of expression: ``$/],
    // pkg/hubble/filters/labels.go: node labels are built with the other labels, before ports.
    ['{"source_port":["x"],"node_labels":["a="],"source_label":["!"]}', /^build: invalid source label filter: /],
    ['{"source_port":["x"],"node_labels":["!"]}', /^build: invalid node label filter: /],
    // pkg/hubble/filters/ip.go: the translated address of the source is looked at last.
    ['{"source_ip_xlated":["a"],"destination_ip":["b"]}', /^build: invalid IP address "b" in filter: /],
  ];
  for (const [text, error] of refused) {
    it(`${text} is refused`, () => {
      assert.match(
        problem(() => compileFilters(decodeFilters(text), [])),
        error,
      );
    });
  }
});
