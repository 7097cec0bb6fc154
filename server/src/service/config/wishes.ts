import type { FoundRelease } from '../../document/release-in.js';
import type { RuleLevels } from '../../rules/levels.js';
import type { Release } from '../../tables/release.js';
import type { KindsByGlob } from './kind-by-glob.js';

/** What people want of the checks: in the settings of an editor, in flags, or in `.hubble-ls.yaml`. */
export interface Wishes {
  readonly levels: RuleLevels;
  /** In the order that they are written in. */
  readonly files: KindsByGlob;
  /** `auto`: what the files say. */
  readonly release: Release | 'auto';
}

/** The name of the file, in the folder of what it is about or above it; the nearest one counts, and no other. */
export const CONFIG_NAME = '.hubble-ls.yaml';

/** Where nobody wants anything. */
export const NO_WISHES: Wishes = { levels: new Map(), files: [], release: 'auto' };

/** How loud each rule is, when `.hubble-ls.yaml` wins over the settings. Comments in the files win over both. */
export function levelsOf(settings: Wishes, project: Wishes | undefined): RuleLevels {
  return project ? new Map([...settings.levels, ...project.levels]) : settings.levels;
}

/** The release that is asked for, and by what; undefined for what the files say. A modeline wins over it. */
export function releaseAsked(settings: Wishes, project: Wishes | undefined): FoundRelease | undefined {
  if (project && project.release !== 'auto') return { release: project.release, from: CONFIG_NAME };
  return settings.release === 'auto' ? undefined : { release: settings.release, from: 'setting' };
}
