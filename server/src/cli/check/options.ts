import type { Kind } from '../../schema/kinds.js';
import type { Release } from '../../tables/release.js';

/** What `hubble-ls check --format` takes. */
export const FORMATS = ['text', 'json', 'sarif', 'github', 'junit'] as const;

/** One of {@link FORMATS}. */
export type Format = (typeof FORMATS)[number];

/** What `hubble-ls check --fail-on` takes: findings from here on make it fail. */
export const BARS = ['error', 'warning', 'hint', 'never'] as const;

/** One of {@link BARS}. */
export type Bar = (typeof BARS)[number];

/** What `hubble-ls check` is asked for. */
export interface CheckOptions {
  readonly format: Format;
  readonly failOn: Bar;
  /** Absent: what the files and what is beside them say. */
  readonly ciliumVersion?: Release;
  /** What every file is; absent: what its content says. */
  readonly kind?: Kind;
  /** Make every certain fix in the files themselves. */
  readonly fix?: true;
  /** Read in place of each `.hubble-ls.yaml`. */
  readonly config?: string;
}
