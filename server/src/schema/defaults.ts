import { compareReleases, type Release } from '../tables/release.js';
import type { Field } from './field.js';

/** What counts where the key is missing, as YAML on one line; undefined where nobody knows or every release differs. */
export function defaultIn({ default: latest, formerDefaults = [] }: Field, release: Release): string | undefined {
  return formerDefaults.find(({ until }) => compareReleases(release, until) <= 0)?.value ?? latest;
}
