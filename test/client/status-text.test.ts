import assert from 'node:assert/strict';
import { statusText, statusWords } from '../../client/src/status-text.js';

const NONE = { errors: 0, warnings: 0, others: 0 };
const VALUES = { uri: 'file:///values.yaml', kind: 'helm-values', release: '1.18', from: 'Chart.yaml' } as const;
const LOG = { ...VALUES, kind: 'flows', events: 33_000 } as const;

describe('the status item', () => {
  it('says what a file is and for which release', () => {
    assert.equal(statusText(VALUES, NONE), '$(telescope) Hubble: helm-values · 1.18');
    assert.equal(
      statusWords(VALUES, NONE),
      'Hubble reads this document as helm-values, for Cilium 1.18 (Chart.yaml).\nNo problems found.',
    );
  });

  it('counts problems by their weight', () => {
    const counts = { errors: 1, warnings: 0, others: 2 };
    assert.equal(statusText(VALUES, counts), '$(telescope) Hubble: helm-values · 1.18 $(error) 1 $(info) 2');
    assert.match(statusWords(VALUES, counts), /^Problems: 1 error, 2 hints\.$/m);
  });

  it('counts the events of a log', () => {
    assert.equal(statusText(LOG, NONE), '$(telescope) Hubble: flows · 1.18 · 33,000 events');
    assert.match(statusWords({ ...LOG, events: 1 }, NONE), /^It holds 1 event\.$/m);
  });
});
