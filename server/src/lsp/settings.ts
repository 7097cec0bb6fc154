import { LATEST, RELEASES, type Release } from '../tables/release.js';

/** The settings that the server reads, under `hubble` in an editor. */
export interface Settings {
  readonly release: Release;
  readonly inlayHints: boolean;
}

export const DEFAULT_SETTINGS: Settings = { release: LATEST, inlayHints: true };

/** Reads what an editor sends for the section `hubble`; what is missing or has the wrong type keeps its default. */
export function readSettings(section: unknown): Settings {
  const release = property(section, 'ciliumVersion');
  const inlayHints = property(property(section, 'inlayHints'), 'enabled');
  return {
    release: RELEASES.find((known) => known === release) ?? DEFAULT_SETTINGS.release,
    inlayHints: typeof inlayHints === 'boolean' ? inlayHints : DEFAULT_SETTINGS.inlayHints,
  };
}

function property(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null ? (holder as Record<string, unknown>)[name] : undefined;
}
