import type { Cursor } from '../syntax/cursor.js';
import { stringAt } from './path.js';
import type { NamedVersion } from './section.js';

/**
 * The agent's image in any registry: `quay.io/cilium/cilium`, `registry.example/mirror/cilium`, with its tag or
 * without.
 */
export const AGENT_IMAGE = /(?:^|\/)cilium(?:-ci)?(?=$|[:@])/;

/** Where values of the chart set an image that has the version of Cilium, and what its name ends with. */
const IMAGES: readonly (readonly [path: readonly string[], name: RegExp])[] = [
  [['image'], AGENT_IMAGE],
  [['hubble', 'relay', 'image'], /(?:^|\/)hubble-relay(?:-ci)?$/],
  [['operator', 'image'], /(?:^|\/)operator(?:-ci)?$/],
];

/** What Cilium tags its images with; `latest` or a commit names no release. */
const VERSION = /^v?1\.\d+\.\d+(?=$|[-+.])/;

/** The version of Cilium that values of its chart set by the tag of an image, whose repository need not be there. */
export function imageVersion(values: Cursor): NamedVersion | undefined {
  for (const [path, name] of IMAGES) {
    const tag = stringAt(values, [...path, 'tag']);
    const repository = stringAt(values, [...path, 'repository']);
    if (tag === undefined || !VERSION.test(tag)) continue;
    if (repository === undefined || name.test(repository)) return { version: tag, from: 'image' };
  }
  return undefined;
}
