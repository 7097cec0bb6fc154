import { levelNamed } from '../rules/levels.js';
import { kindNamed } from '../schema/kinds.js';
import { NO_WISHES, type Wishes } from '../service/config/wishes.js';
import { RELEASES } from '../tables/release.js';

/** The settings that the server reads, under `hubble` in an editor. */
export interface Settings extends Wishes {
  readonly inlayHints: boolean;
}

/** What counts until an editor says otherwise; the defaults in the extension's package.json are the same. */
export const DEFAULT_SETTINGS: Settings = { ...NO_WISHES, inlayHints: true };

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
    levels: new Map(
      entries(property(section, 'rules')).flatMap(([rule, name]) => {
        const level = levelNamed(name);
        return level ? [[rule, level] as const] : [];
      }),
    ),
  };
}

function property(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null ? (holder as Record<string, unknown>)[name] : undefined;
}

function entries(holder: unknown): [string, unknown][] {
  return typeof holder === 'object' && holder !== null ? Object.entries(holder) : [];
}
