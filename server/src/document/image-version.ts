import type { Cursor } from '../syntax/cursor.js';
import { stringAt } from './path.js';
import type { NamedVersion } from './section.js';

/** The agent's image in any registry: `quay.io/cilium/cilium`, `quay.io/cilium/cilium-ci`, `registry.example/mirror/cilium`. */
const AGENT = /(?:^|\/)cilium(?:-ci)?$/;

/** What Cilium tags its images with; `latest` or a commit names no release. */
const VERSION = /^v?1\.\d+\.\d+(?=$|[-+.])/;

/** The version of Cilium that values of its chart set: `image.tag` is the agent's, whose repository need not be there. */
export function imageVersion(values: Cursor): NamedVersion | undefined {
  const tag = stringAt(values, ['image', 'tag']);
  const repository = stringAt(values, ['image', 'repository']) ?? 'cilium';
  return tag !== undefined && VERSION.test(tag) && AGENT.test(repository) ? { version: tag, from: 'image' } : undefined;
}
