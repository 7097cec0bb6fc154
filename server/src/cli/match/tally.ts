import type { HubbleEvent } from '../../filter/index.js';
import { enumText } from '../../filter/protojson/enums.js';
import { DROPPED } from '../../filter/verdicts.js';
import type { Printed } from '../../filter/output/format-events.js';
import { cliSelector } from '../../tables/cli-selector.js';
import { TRACE } from '../../tables/event-type-numbers.js';
import type { Report } from './report.js';
import { plural } from '../../service/plural.js';

/** Counts events by verdict, type and drop reason. */
export class Tally implements Report {
  private flows = 0;
  private lost = 0n;
  private readonly verdicts = new Map<string, number>();
  private readonly types = new Map<string, number>();
  private readonly reasons = new Map<string, number>();

  add({ flow, lost_events: lost }: HubbleEvent): Printed {
    this.lost += lost?.num_events_lost ?? 0n;
    if (flow) {
      this.flows++;
      const { type, sub_type: subType = 0 } = flow.event_type ?? {};
      count(this.verdicts, enumText('Verdict', flow.verdict));
      count(this.types, type === undefined ? 'none' : cliSelector(type, type === TRACE ? subType : undefined));
      const reason = flow.drop_reason_desc ?? flow.drop_reason;
      if (flow.verdict === DROPPED || reason !== undefined) count(this.reasons, enumText('DropReason', reason));
    }
    return { stdout: '', stderr: '' };
  }

  end(): string {
    return [
      `${this.flows} ${plural(this.flows, 'flow')}\n`,
      this.lost > 0n ? `${this.lost} lost events\n` : '',
      section('verdict', this.verdicts),
      section('type', this.types),
      section('drop reason', this.reasons),
    ].join('');
  }
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** The most frequent first, then by name. */
function section(title: string, counts: ReadonlyMap<string, number>): string {
  if (counts.size === 0) return '';
  const rows = [...counts].sort(([a, some], [b, more]) => more - some || (a < b ? -1 : 1));
  const width = Math.max(...rows.map(([name]) => name.length));
  const digits = Math.max(...rows.map(([, number]) => String(number).length));
  const lines = rows.map(([name, number]) => `  ${name.padEnd(width)}  ${String(number).padStart(digits)}\n`);
  return `\n${title}\n${lines.join('')}`;
}
