import { metric, metricOptions } from '../../tables/metrics.js';
import type { Release } from '../../tables/release.js';
import { code, paragraphs, prose, table } from './markdown.js';
import { describeBounds } from './release.js';

/** What an entry of the list of metrics asks for: `dns:query;ignoreAAAA`. */
export function describeMetric(text: string, release: Release): string | undefined {
  return describeMetricName(/^[^:]*/.exec(text)?.[0] ?? '', release);
}

/** What a metric counts, and the options that it takes. */
export function describeMetricName(name: string, release: Release): string | undefined {
  const row = metric(name);
  if (!row) return undefined;
  return paragraphs(
    `**${prose(row.name)}** · metric`,
    prose(row.meaning),
    `**Series:** ${row.series.map((series) => code(`hubble_${series}`)).join(', ')}`,
    row.conflictsWith && `Cannot be made together with ${code(row.conflictsWith)}.`,
    row.deprecatedBy && `**Deprecated**; use ${code(row.deprecatedBy)}.`,
    table(
      ['option', 'meaning'],
      metricOptions(row).map((option) => [code(option.name), prose(option.meaning)]),
    ),
    describeBounds(row, release),
  );
}
