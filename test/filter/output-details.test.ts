import assert from 'node:assert/strict';
import { formatCompact, formatDict, formatRawFilters, formatTable } from '../../server/src/filter/index.js';
import { FilterError, observeFilters, type HubbleEvent } from '../../server/src/filter/index.js';

/** Found by running hubble 1.19.4 and this engine on the same flows and flags (hubble/pkg/printer/printer.go). */
describe('output in details that no recorded case shows', () => {
  const verdict: HubbleEvent = {
    flow: {
      verdict: 1,
      event_type: { type: 5 },
      traffic_direction: 1,
      ingress_allowed_by: [{ name: 'kindless' }, { name: 'np', kind: 'NetworkPolicy' }, { kind: 'NetworkPolicy' }],
    },
  };
  const lost: HubbleEvent = { lost_events: { source: 3 } };

  it('passes over policies that lack a name or a kind', () => {
    assert.match(formatCompact(verdict, { policyNames: true }), /ALLOWED BY np \(NetworkPolicy\) \(/);
  });

  it('writes when events were lost where both ends of that are known', () => {
    const time = { seconds: 0n, nanos: 0 };
    const text = (event: HubbleEvent): string => formatCompact(event, { timeFormat: 'RFC3339' });
    assert.match(
      text({ lost_events: { first: time, last: time } }),
      / \(first: 1970-01-01T00:00:00Z, last: 1970.*\)\n$/,
    );
    assert.match(text({ lost_events: { last: time } }), / CPU\(0\) 0\n$/);
  });

  it('writes a dash for the node of lost events', () => {
    assert.match(formatDict(lost, { nodeName: true }), /NODE: -\n/);
    assert.match(formatTable([lost], { nodeName: true }), /\nN\/A +- +HUBBLE_RING_BUFFER/);
  });

  it('writes what go-yaml does not print as escapes', () => {
    assert.equal(
      formatRawFilters([{ uuid: ['😀\u0085\u00a0'] }], []),
      'allowlist:\n    - "{\\"uuid\\":[\\"\\U0001F600\\N\u00a0\\"]}"\n',
    );
  });

  // spf13/pflag names what is left of the letters.
  const flags: readonly (readonly [args: readonly string[], error: string])[] = [
    [['-4t'], "flag needs an argument: 't' in -t"],
    [['-4x6'], "unknown shorthand flag: 'x' in -x6"],
  ];
  for (const [args, error] of flags) {
    it(`${args.join(' ')}: ${error}`, () => {
      assert.throws(
        () => observeFilters(args),
        (thrown) => thrown instanceof FilterError && thrown.message === error,
      );
    });
  }
});
