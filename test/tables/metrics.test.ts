import assert from 'node:assert/strict';
import {
  CONTEXT_LABELS,
  CONTEXT_OPTIONS,
  CONTEXTS,
  metric,
  metricOption,
  metricOptions,
  METRICS,
  REMOVED_CONTEXTS,
} from '../../server/src/tables/metrics.js';
import { existsIn } from '../../server/src/tables/release.js';

const OPTIONS = METRICS.flatMap(({ options }) => options);

describe('metrics', () => {
  it('have names that are there once, in the order of the alphabet', () => {
    for (const rows of [METRICS, CONTEXT_OPTIONS, CONTEXTS, CONTEXT_LABELS]) {
      const names = rows.map(({ name }) => name.toLowerCase());
      assert.deepEqual(names, [...new Set(names)]);
    }
    const names = METRICS.map(({ name }) => name);
    assert.deepEqual(names, [...names].sort());
  });

  it('describe every row in a sentence', () => {
    for (const { name, meaning } of [...METRICS, ...OPTIONS, ...CONTEXT_OPTIONS, ...CONTEXTS, ...CONTEXT_LABELS]) {
      assert.match(meaning, /^\S[^\n]{5,120}\.$/, name);
    }
  });

  it('were these in 1.19, and have SCTP in place of Kafka since', () => {
    const known = METRICS.filter((row) => existsIn('1.19', row)).map(({ name }) => name);
    assert.equal(known.join(), 'dns,drop,flow,flows-to-world,http,httpV2,icmp,kafka,policy,port-distribution,tcp');
    const later = METRICS.filter((row) => existsIn('main', row)).map(({ name }) => name);
    assert.ok(!later.includes('kafka') && later.includes('sctp'));
  });

  it('are found in their own case', () => {
    assert.equal(metric('httpV2')?.name, 'httpV2');
    assert.equal(metric('httpv2'), undefined);
  });

  it('exclude each other in both directions', () => {
    for (const { name, conflictsWith, deprecatedBy } of METRICS) {
      if (conflictsWith !== undefined) assert.equal(metric(conflictsWith)?.conflictsWith, name);
      if (deprecatedBy !== undefined) assert.ok(metric(deprecatedBy), name);
    }
    assert.equal(metric('http')?.conflictsWith, 'httpV2');
  });

  it('name the series that Prometheus sees', () => {
    for (const { name, series } of METRICS) {
      assert.ok(series.length > 0, name);
      for (const one of series) assert.match(one, /^[a-z0-9]+(_[a-z0-9]+)*_(total|seconds)$/, name);
    }
  });
});

describe('options of a metric', () => {
  const dns = metric('dns');
  assert.ok(dns);

  it('are its own and the seven of all metrics', () => {
    assert.deepEqual(
      metricOptions(dns).map(({ name }) => name),
      [
        'query',
        'ignoreAAAA',
        'sourceContext',
        'sourceEgressContext',
        'sourceIngressContext',
        'destinationContext',
        'destinationEgressContext',
        'destinationIngressContext',
        'labelsContext',
      ],
    );
    for (const row of METRICS) assert.deepEqual(metricOptions(row), [...row.options, ...CONTEXT_OPTIONS]);
  });

  it('are found in any case, and only where they belong', () => {
    assert.equal(metricOption(dns, 'IGNOREaaaa')?.name, 'ignoreAAAA');
    assert.equal(metricOption(dns, 'labelscontext')?.values, 'labels');
    assert.equal(metricOption(dns, 'syn-only'), undefined);
  });

  it('do not take the names of the context options', () => {
    const common = new Set(CONTEXT_OPTIONS.map(({ name }) => name.toLowerCase()));
    assert.deepEqual(
      OPTIONS.filter(({ name }) => common.has(name.toLowerCase())),
      [],
    );
  });
});

describe('contexts and labels', () => {
  it('are those of the grammar that Cilium prints', () => {
    const contexts =
      'identity | namespace | pod | pod-name | dns | ip | reserved-identity | workload | workload-name | app';
    assert.equal(CONTEXTS.map(({ name }) => name).join(' | '), contexts);
    const ofSides = ['source', 'destination'].flatMap((side) =>
      ['ip', 'pod', 'namespace', 'workload', 'workload_kind', 'app'].map((what) => `${side}_${what}`),
    );
    assert.deepEqual(
      CONTEXT_LABELS.map(({ name }) => name),
      [...ofSides, 'traffic_direction'],
    );
  });

  it('know what says the same as one that is gone', () => {
    for (const [gone, instead] of REMOVED_CONTEXTS) {
      assert.ok(!CONTEXTS.some(({ name }) => name === gone));
      assert.ok(
        CONTEXTS.some(({ name }) => name === instead),
        gone,
      );
    }
  });
});
