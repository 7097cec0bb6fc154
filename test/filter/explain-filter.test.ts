import assert from 'node:assert/strict';
import { decodeFilters, explainFilter } from '../../server/src/filter/index.js';

describe('filters in English', () => {
  const cases: readonly (readonly [filter: string, text: string])[] = [
    ['{}', 'Takes everything, lost events included.'],
    ['{"verdict":["DROPPED","AUDIT"]}', 'Takes a flow when the verdict is DROPPED or AUDIT.'],
    [
      '{"source_pod":["shop/checkout","x","/y","z/"]}',
      'Takes a flow when the source is a pod whose name begins with `checkout` in namespace `shop` or a pod whose name begins with `x` in namespace `default` or a pod whose name begins with `y` in any namespace or any pod in namespace `z`.',
    ],
    [
      '{"verdict":["DROPPED"],"event_type":[{"type":4,"match_sub_type":true,"sub_type":3},{"type":129},{}],"destination_port":["53"]}',
      'Takes a flow when all of this holds:\n- the verdict is DROPPED\n- it is a `trace` event of sub type `to-stack` or an `l7` event or an event of any type\n- the destination port is `53`',
    ],
    ['{"drop_reason_desc":[133,9999]}', 'Takes a flow when it was dropped, and the reason is POLICY_DENIED or 9999.'],
    [
      '{"source_ip":["10.0.0.0/8","::1"]}',
      'Takes a flow when the source address is in `10.0.0.0/8` or is written `::1`.',
    ],
    ['{"http_status_code":["404","5+"]}', 'Takes a flow when the HTTP status code is 404 or begins with 5.'],
    ['{"tcp_flags":[{"SYN":true,"ACK":true},{}]}', 'Takes a flow when it is TCP with SYN and ACK set or any flags.'],
    [
      '{"source_workload":[{"kind":"Deployment","name":"x"},{}]}',
      'Takes a flow when the source belongs to a `Deployment` named `x` or any workload.',
    ],
    ['{"destination_identity":[2,70000]}', 'Takes a flow when the identity of the destination is 2 (world) or 70000.'],
    ['{"experimental":{"cel_expression":["true"]}}', 'Takes a flow when the CEL expression `true` holds.'],
    [
      '{"reply":[false],"encrypted":[false]}',
      'Takes a flow when all of this holds:\n- it is known to be no reply\n- it is not known to be encrypted',
    ],
    [
      '{"dns_query":["a`b\\n``"]}',
      'Takes a flow when the DNS query contains a match of the regular expression ``` a`b `` ```.',
    ],
    ['{"interface":[{"name":"eth0","index":3}]}', 'Takes a flow when it was seen at interface `eth0` with index 3.'],
  ];
  for (const [filter, text] of cases) {
    it(filter, () => {
      assert.deepEqual(decodeFilters(filter).map(explainFilter), [text]);
    });
  }
});
