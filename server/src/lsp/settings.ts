import { levelNamed } from '../rules/levels.js';
import { kindNamed } from '../schema/kinds.js';
import { NO_WISHES, type Wishes } from '../service/config/wishes.js';
import { RELEASES } from '../tables/release.js';

/** The settings that the server reads, under `hubble` in an editor. */
export interface Settings extends Wishes {
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
  /** Path of the log that filters are tried on, below a folder of the workspace; empty for the one that is open. */
  readonly flows: string;
}

/** What counts until an editor says otherwise; the defaults in the extension's package.json are the same. */
const DEFAULT_SETTINGS: Settings = { ...NO_WISHES, inlayHints: true, codeLens: true, flows: '' };

/** Reads what an editor sends for the section `hubble`; what is missing or has the wrong type keeps its default. */
export function readSettings(section: unknown): Settings {
  const release = property(section, 'ciliumVersion');
  const inlayHints = property(property(section, 'inlayHints'), 'enabled');
  const codeLens = property(property(section, 'codeLens'), 'enabled');
  const flows = property(section, 'flows');
  const files = property(section, 'files');
  return {
    release: RELEASES.find((known) => known === release) ?? DEFAULT_SETTINGS.release,
    inlayHints: typeof inlayHints === 'boolean' ? inlayHints : DEFAULT_SETTINGS.inlayHints,
    codeLens: typeof codeLens === 'boolean' ? codeLens : DEFAULT_SETTINGS.codeLens,
    flows: typeof flows === 'string' ? flows : DEFAULT_SETTINGS.flows,
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

/** The settings in what a client sends when it starts: themselves, or under `hubble` as in a file of settings. */
export function initialSettings(options: unknown): unknown {
  return property(options, 'hubble') ?? options;
}

/**
 * Whether a client takes notifications of what its documents were taken for: `documentStatus` of its initialization
 * options.
 */
export function wantsStatus(options: unknown): boolean {
  return property(options, 'documentStatus') === true;
}

/** The commands that a client says to have of its own: `commands` of its initialization options. */
export function clientCommands(options: unknown): readonly string[] {
  const commands = property(options, 'commands');
  return Array.isArray(commands) ? commands.filter((command) => typeof command === 'string') : [];
}

/** Whether a client answers `hubble/readFile`: `readsFiles` of its initialization options. */
export function clientReadsFiles(options: unknown): boolean {
  return property(options, 'readsFiles') === true;
}

function property(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null ? (holder as Record<string, unknown>)[name] : undefined;
}

function entries(holder: unknown): [string, unknown][] {
  return typeof holder === 'object' && holder !== null ? Object.entries(holder) : [];
}
