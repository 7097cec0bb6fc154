import {
  CONTEXT_LABELS,
  CONTEXT_OPTIONS,
  CONTEXTS,
  METRICS,
  metric,
  metricOption,
  metricOptions,
  type MetricOption,
} from '../../tables/metrics.js';
import { existsIn, type Release } from '../../tables/release.js';
import { describeMetricName } from '../describe/metric.js';
import { takenInText } from './taken.js';
import { bareWord, meantWord, type Word, type Words } from './word.js';

/** Step by step through `name:option=value|value;option`, the entry of a list of metrics. */
export function metricWords(typed: string, release: Release, text = typed): Words {
  const colon = typed.indexOf(':');
  if (colon < 0) return { before: '', rows: metricNameWords(release) };
  const owner = metric(typed.slice(0, colon));
  const start = Math.max(colon, typed.lastIndexOf(';')) + 1;
  const option = typed.slice(start);
  const equals = option.indexOf('=');
  if (!owner) return { before: typed, rows: [] };
  if (equals < 0) {
    const taken = new Set([...takenInText(text.slice(colon + 1), typed.slice(colon + 1), /;/)].map(keyOf));
    const rows = metricOptions(owner).filter((row) => existsIn(release, row) && !taken.has(keyOf(row.name)));
    return { before: typed.slice(0, start), rows: rows.map(optionWord) };
  }
  const row = metricOption(owner, option.slice(0, equals));
  const from = start + equals + 1;
  const last = Math.max(from, typed.lastIndexOf('|') + 1, typed.lastIndexOf(',') + 1);
  const taken = takenInText(option.slice(equals + 1), option.slice(equals + 1), /[|,]/);
  const rows = row ? valuesOf(row, release).filter(({ name }) => !taken.has(name)) : [];
  return { before: typed.slice(0, last), rows };
}

/** Options are found in any case. */
function keyOf(option: string): string {
  return option.replace(/=.*/, '').toLowerCase();
}

/** The names of the metrics of a release. */
export function metricNameWords(release: Release): Word[] {
  return METRICS.filter((row) => existsIn(release, row)).map((row) => ({
    name: row.name,
    detail: row.meaning,
    documentation: () => describeMetricName(row.name, release) ?? '',
    ...(row.deprecatedBy !== undefined && { deprecated: true as const }),
  }));
}

/** Every option that some metric takes. */
export function metricOptionWords(release: Release): Word[] {
  const rows = [...CONTEXT_OPTIONS, ...METRICS.flatMap(({ options }) => options)];
  const named = new Map(rows.filter((row) => existsIn(release, row)).map((row) => [row.name, row]));
  return [...named.values()].map((row) => ({ ...optionWord(row), value: row.name }));
}

/** Every context and every label. */
export function metricValueWords(release: Release): Word[] {
  return [...CONTEXTS, ...CONTEXT_LABELS].filter((row) => existsIn(release, row)).map(meantWord);
}

function valuesOf({ values }: MetricOption, release: Release): Word[] {
  if (values === 'true') return [bareWord('true')];
  if (values === undefined) return [];
  return (values === 'contexts' ? CONTEXTS : CONTEXT_LABELS).filter((row) => existsIn(release, row)).map(meantWord);
}

function optionWord(row: MetricOption): Word {
  return { ...meantWord(row), ...(row.values && { value: `${row.name}=` }) };
}
