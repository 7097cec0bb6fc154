import type { Release } from '../../tables/release.js';

/** A link to a file of Cilium's sources, in the branch of the release at hand. */
export function sourceLink(path: string, release: Release): string {
  return `[${path}](${sourceUrl(path, release)})`;
}

/** The page of a file of Cilium's sources, in the branch of the release at hand. */
export function sourceUrl(path: string, release: Release): string {
  const branch = release === 'main' ? 'main' : `v${release}`;
  return `https://github.com/cilium/cilium/blob/${branch}/${path}`;
}
