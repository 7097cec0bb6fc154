import { kindNamed, type Kind } from '../schema/kinds.js';
import { RELEASES, type Release } from '../tables/release.js';

/** The settings that the server reads, under `hubble` in an editor. */
export interface Settings {
  /** `auto`: what the files say. */
  readonly release: Release | 'auto';
  readonly inlayHints: boolean;
  /** Globs of files with the kind that they are, in the order of the setting: the last one that fits counts. */
  readonly files: readonly (readonly [glob: string, kind: Kind])[];
}

/** What counts until an editor says otherwise; the defaults in the extension's package.json are the same. */
export const DEFAULT_SETTINGS: Settings = { release: 'auto', inlayHints: true, files: [] };

/** Reads what an editor sends for the section `hubble`; what is missing or has the wrong type keeps its default. */
export function readSettings(section: unknown): Settings {
  const release = property(section, 'ciliumVersion');
  const inlayHints = property(property(section, 'inlayHints'), 'enabled');
  const files = property(section, 'files');
  return {
    release: RELEASES.find((known) => known === release) ?? DEFAULT_SETTINGS.release,
    inlayHints: typeof inlayHints === 'boolean' ? inlayHints : DEFAULT_SETTINGS.inlayHints,
    files: entries(files).flatMap(([glob, name]) => {
      const kind = kindNamed(name);
      return kind ? [[glob, kind] as const] : [];
    }),
  };
}

function property(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null ? (holder as Record<string, unknown>)[name] : undefined;
}

function entries(holder: unknown): [string, unknown][] {
  return typeof holder === 'object' && holder !== null ? Object.entries(holder) : [];
}
