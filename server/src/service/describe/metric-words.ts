import type { Span } from '../../syntax/node.js';
import {
  CONTEXT_LABELS,
  CONTEXT_OPTIONS,
  CONTEXTS,
  metric,
  metricOption,
  METRICS,
  type MetricOption,
} from '../../tables/metrics.js';
import type { Release } from '../../tables/release.js';
import { code, paragraphs, prose, table } from './markdown.js';
import { describeMetricName } from './metric.js';
import { describeBounds } from './release.js';

/** A word of a text, and what it stands for. */
export interface DescribedWord {
  readonly part: Span;
  readonly markdown: string;
}

/**
 * The word at an offset of `name:option=value|value;option`: the metric, one of its options, or what an option is set
 * to.
 */
export function describeMetricAt(text: string, at: number, release: Release): DescribedWord | undefined {
  const [name = ''] = /^[^:]*/.exec(text) ?? [];
  const owner = metric(name);
  if (at <= name.length) return described({ start: 0, end: name.length }, describeMetricName(name, release));
  const option = partAt(text, name.length + 1, at, ';');
  const written = text.slice(option.start, option.end);
  const [key = ''] = /^[^=]*/.exec(written) ?? [];
  const row = owner && metricOption(owner, key);
  if (!row) return undefined;
  const end = option.start + key.length;
  if (at <= end) return described({ start: option.start, end }, describeOption(row, release));
  const value = partAt(text.slice(0, option.end), end + 1, at, row.values === 'contexts' ? '|' : ',');
  return described(value, describeMetricValue(text.slice(value.start, value.end), release));
}

/** An option by its name, in any case. */
export function describeMetricOption(name: string, release: Release): string | undefined {
  const rows = [...CONTEXT_OPTIONS, ...METRICS.flatMap(({ options }) => options)];
  const row = rows.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return row && describeOption(row, release);
}

/** A context or a label. */
export function describeMetricValue(name: string, release: Release): string | undefined {
  const context = CONTEXTS.find((row) => row.name === name.toLowerCase());
  const row = context ?? CONTEXT_LABELS.find((one) => one.name === name);
  const what = context ? 'context of a metric' : 'label of a metric';
  return row && paragraphs(`**${prose(row.name)}** · ${what}`, prose(row.meaning), describeBounds(row, release));
}

function describeOption(row: MetricOption, release: Release): string {
  const values = row.values === 'contexts' ? CONTEXTS : row.values === 'labels' ? CONTEXT_LABELS : [];
  const between = row.values === 'contexts' ? '|' : ',';
  return paragraphs(
    `**${prose(row.name)}** · option of a metric`,
    prose(row.meaning),
    values.length > 0
      ? `Takes any of these, with ${code(between)} between:\n\n${table(
          ['value', 'meaning'],
          values.map(({ name, meaning }) => [code(name), prose(meaning)]),
        )}`
      : undefined,
    describeBounds(row, release),
  );
}

function partAt(text: string, from: number, at: number, separator: string): Span {
  const start = Math.max(from, text.lastIndexOf(separator, at - 1) + 1);
  const end = text.indexOf(separator, at);
  return { start, end: end < 0 ? text.length : end };
}

function described(part: Span, markdown: string | undefined): DescribedWord | undefined {
  return markdown === undefined ? undefined : { part, markdown };
}
