import {
  CONTEXT_LABELS,
  CONTEXT_OPTIONS,
  CONTEXTS,
  metric,
  metricOption,
  METRICS,
  REMOVED_CONTEXTS,
  type Metric,
  type MetricOption,
} from '../tables/metrics.js';
import { existsIn, type Release } from '../tables/release.js';
import { advice } from './advice.js';
import { grammarRule, type Fault } from './grammar-rule.js';
import { nearest } from './nearest.js';

/**
 * What the chart's own default calls the only entry of `hubble.metrics.dynamic.config.content` (values.yaml, 1.17.0 to
 * 1.17.3): no metric, but nothing that anybody wrote either.
 */
const PLACEHOLDER_NAME = 'all';

export const unknownMetric = grammarRule(
  {
    name: 'unknown-metric',
    severity: 'warning',
    summary: 'A metric, option, context or label that Hubble does not know in the release at hand.',
    why:
      'The metrics of Hubble are a small language of their own: a name, a colon, options with `;` between them. An unknown name ' +
      'or option is left out with a warning of the agent; an unknown context or label makes setting up the metrics fail ' +
      '(`pkg/hubble/metrics/api`). Contexts that older releases had, such as `pod-short`, are gone.',
    kinds: ['helm-values', 'cilium-config', 'dynamic-metrics'],
  },
  {
    metric: (text, release) => entry(text, 0, release),
    metrics: (text, release) => [...text.matchAll(/\S+/g)].flatMap((match) => entry(match[0], match.index, release)),
    'metric-name': (text, release) => (text === PLACEHOLDER_NAME ? [] : nameFaults(text, 0, release)),
  },
);

function entry(text: string, at: number, release: Release): Fault[] {
  const colon = text.indexOf(':');
  const name = colon < 0 ? text : text.slice(0, colon);
  const owner = metric(name);
  const found = nameFaults(name, at, release);
  if (!owner || colon < 0) return found;
  let start = colon + 1;
  const options = text.slice(start).split(';');
  return [
    ...found,
    ...options.flatMap((option) => {
      const faults = optionFaults(owner, option, at + start);
      start += option.length + 1;
      return faults;
    }),
  ];
}

/** What the events of a metric are called elsewhere. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['policy-verdict', 'policy'],
  ['policy_verdict', 'policy'],
  ['l7', 'httpV2'],
]);

function nameFaults(name: string, at: number, release: Release): Fault[] {
  const row = metric(name);
  if (row && existsIn(release, row)) return [];
  const names = METRICS.filter((other) => existsIn(release, other)).map((other) => other.name);
  // `dns;query`: the first option follows a colon.
  const [, start = '', rest] = /^([\w-]+)[;,=](.+)$/.exec(name) ?? [];
  const instead = row
    ? undefined
    : metric(start)
      ? `${start}:${rest}`
      : (OTHER_NAMES.get(name) ?? nearest(name, names));
  const end = advice(instead, `Known: ${names.join(', ')}.`);
  return [
    fault(`"${name}" is not a metric of Cilium ${release}: it is left out with a warning.${end}`, name, at, instead),
  ];
}

function optionFaults(owner: Metric, option: string, at: number): Fault[] {
  const equals = option.indexOf('=');
  const name = equals < 0 ? option : option.slice(0, equals);
  const row = metricOption(owner, name);
  if (name === '') return [];
  if (!row) {
    const known = [...owner.options, ...CONTEXT_OPTIONS].map((one) => one.name);
    // `query,ignoreAAAA`: options have another sign between.
    const several = name.split(/[,:|]/);
    const instead = several.every((one) => metricOption(owner, one)) ? several.join(';') : nearest(name, known);
    const message = `The metric ${owner.name} has no option "${name}": it is ignored.${advice(instead)}`;
    return [fault(message, name, at, instead)];
  }
  return equals < 0 ? [] : valueFaults(row, option.slice(equals + 1), at + equals + 1);
}

function valueFaults({ values, name }: MetricOption, text: string, at: number): Fault[] {
  if (values !== 'contexts' && values !== 'labels') return [];
  const known = (values === 'contexts' ? CONTEXTS : CONTEXT_LABELS).map((row) => row.name);
  const fits = (word: string): boolean => known.includes(values === 'contexts' ? word.toLowerCase() : word);
  let start = at;
  return text.split(values === 'contexts' ? '|' : ',').flatMap((word) => {
    const from = start;
    start += word.length + 1;
    if (word === '' || fits(word)) return [];
    const split = word.split(values === 'contexts' ? ',' : '|');
    const joined = split.length > 1 && split.every(fits) ? split.join(values === 'contexts' ? '|' : ',') : undefined;
    const instead = joined ?? REMOVED_CONTEXTS.get(word) ?? nearest(word, known);
    const what = values === 'contexts' ? 'context' : 'label';
    const end = advice(instead, `Known: ${known.join(', ')}.`);
    const message = `${name} knows no ${what} "${word}": the metrics are not set up.${end}`;
    return [{ ...fault(message, word, from, instead), severity: 'error' as const }];
  });
}

function fault(message: string, word: string, start: number, instead: string | undefined): Fault {
  return { message, part: { start, end: start + word.length }, ...(instead !== undefined && { instead }) };
}
