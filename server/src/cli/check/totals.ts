import type { Severity } from '../../rules/rule.js';
import type { Finding } from './finding.js';
import type { Bar } from './options.js';
import { plural } from '../../service/plural.js';

const ORDER: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** What was found in all files together. */
export class Totals {
  private readonly counts = new Map<Severity, number>();
  private readonly withProblems = new Set<string>();
  /** Files that were read, and how many of them have something of Hubble's. */
  files = 0;
  hubbleFiles = 0;
  /** Files that could not be read, or not be written. */
  unread = 0;
  /** Fixes that were made. */
  fixed = 0;
  /** Findings that `--fix` would mend. */
  fixable = 0;

  constructor(private readonly bar: Bar) {}

  add(finding: Finding): void {
    this.counts.set(finding.severity, this.count(finding.severity) + 1);
    this.withProblems.add(finding.file);
    if (finding.fixable) this.fixable++;
  }

  /** Whether a finding of this severity makes the check fail. */
  fails(severity: Severity): boolean {
    return this.bar !== 'never' && ORDER.indexOf(severity) <= ORDER.indexOf(this.bar);
  }

  /** The exit status: 2 where something could not be read, 1 where something makes the check fail. */
  get status(): 0 | 1 | 2 {
    if (this.unread > 0) return 2;
    return ORDER.some((severity) => this.fails(severity) && this.count(severity) > 0) ? 1 : 0;
  }

  /** One line for people. */
  get summary(): string {
    const fixed = this.fixed === 0 ? '' : `Fixed ${counted(this.fixed, 'problem')}. `;
    const among = counted(this.hubbleFiles, 'Hubble file');
    const found = ORDER.reduce((sum, severity) => sum + this.count(severity), 0);
    if (found > 0) {
      const parts = ORDER.filter((severity) => this.count(severity) > 0).map((severity) =>
        severity === 'info' ? `${this.count(severity)} info` : counted(this.count(severity), severity),
      );
      const fixable = this.fixable === 0 ? '' : `; ${this.fixable} can be fixed with --fix`;
      const where = this.withProblems.size < this.hubbleFiles ? `${this.withProblems.size} of ${among}` : among;
      return `${fixed}${counted(found, 'problem')} in ${where}: ${parts.join(', ')}${fixable}`;
    }
    if (this.hubbleFiles > 0) return `${fixed}No problems in ${among}`;
    return `No Hubble files among ${counted(this.files, 'file')}`;
  }

  private count(severity: Severity): number {
    return this.counts.get(severity) ?? 0;
  }
}

function counted(count: number, what: string): string {
  return `${count} ${plural(count, what)}`;
}
