import type { Release } from '../../tables/release.js';
import { linePattern, type Spacing } from './line-pattern.js';

/**
 * A longer line is left to the parser: hubble reads none of more than 64 KiB, and a pattern has no room for any length.
 */
const LONGEST = 1 << 16;

/**
 * Tells lines of a flow log in which no rule finds anything, without parsing them: by a regular expression, which the
 * engine makes machine code of at once. A line of any other form is not thereby wrong, only not known to be right.
 */
export class CleanLine {
  private readonly patterns = new Map<Spacing, RegExp>();

  constructor(private readonly release: Release) {}

  /**
   * Reads the line that starts at an offset.
   *
   * @param lineEnd Where its line break stands.
   * @returns The offset behind its last brace; -1 where it is not known to be right.
   */
  read(text: string, start: number, lineEnd: number): number {
    if (lineEnd - start > LONGEST) return -1;
    const end = this.match('compact', text, start);
    return end < 0 && SPACED.test(text.slice(start, lineEnd)) ? this.match('spaced', text, start) : end;
  }

  private match(spacing: Spacing, text: string, start: number): number {
    const pattern = this.patterns.get(spacing) ?? linePattern(this.release, spacing);
    this.patterns.set(spacing, pattern);
    pattern.lastIndex = start;
    return pattern.test(text) ? pattern.lastIndex : -1;
  }
}

/** A space behind a key or in front of one. */
const SPACED = /": |, "/;
