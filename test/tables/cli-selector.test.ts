import assert from 'node:assert/strict';
import { cliSelector } from '../../server/src/tables/cli-selector.js';

describe('what hubble observe --type takes', () => {
  for (const [type, sub, text] of [
    [4, undefined, 'trace'],
    [4, 3, 'trace:to-stack'],
    [4, 0, 'trace:to-endpoint'],
    [4, 77, 'trace:77'],
    [1, 133, 'drop:133'],
    [3, 4, 'capture:4'],
    [5, 0, 'policy-verdict:0'],
    [7, 2, 'trace-sock:2'],
    [129, undefined, 'l7'],
    // The word policy-updated stands for 5 there, which filters read as another event.
    [130, 3, 'agent:3'],
    // The CLI forgot this name in 1.19, and never had the next.
    [6, undefined, '6'],
    [0, undefined, '0'],
    [99, 1, '99:1'],
  ] as const) {
    it(`${type}${sub === undefined ? '' : `:${sub}`} as ${text}`, () => {
      assert.equal(cliSelector(type, sub), text);
    });
  }
});
