import type { DocumentStatus } from '../../server/src/lsp/protocol.js';
import { plural } from '../../server/src/service/plural.js';

/** How many problems a document has. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  /** Those of less weight. */
  readonly others: number;
}

/** What the status bar says of a document; `$(name)` is an icon. */
export function statusText({ kind, release, events }: DocumentStatus, counts: Counts): string {
  const icons = [
    ['error', counts.errors],
    ['warning', counts.warnings],
    ['info', counts.others],
  ] as const;
  const said = [`$(telescope) Hubble: ${kind}`, release, ...(events === undefined ? [] : [counted(events, 'event')])];
  const problems = icons.flatMap(([icon, count]) => (count > 0 ? [`$(${icon}) ${count}`] : []));
  return [said.join(' · '), ...problems].join(' ');
}

/** The same in words, for the tooltip and for screen readers. */
export function statusWords({ kind, release, from, events }: DocumentStatus, counts: Counts): string {
  const problems = [
    ...(counts.errors > 0 ? [counted(counts.errors, 'error')] : []),
    ...(counts.warnings > 0 ? [counted(counts.warnings, 'warning')] : []),
    ...(counts.others > 0 ? [counted(counts.others, 'hint')] : []),
  ];
  return [
    `Hubble reads this document as ${kind}, for Cilium ${release} (${from}).`,
    ...(events === undefined ? [] : [`It holds ${counted(events, 'event')}.`]),
    problems.length === 0 ? 'No problems found.' : `Problems: ${problems.join(', ')}.`,
  ].join('\n');
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en-US')} ${plural(count, what)}`;
}
