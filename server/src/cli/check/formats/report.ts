import type { Finding } from '../finding.js';
import type { Totals } from '../totals.js';

/** One form of output. What each call gives is printed at once, so that as little as possible is held. */
export interface Report {
  findings(found: readonly Finding[]): string;
  /** A file has been checked to its end. */
  checked?(file: string): string;
  /** A file could not be read or written; the terminal has been told as well. */
  unread?(file: string, reason: string): string;
  end(totals: Totals): string;
}
