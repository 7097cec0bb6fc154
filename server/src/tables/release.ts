/**
 * The Cilium releases that the tables tell apart, oldest first; `main` is the development branch after the last one.
 */
export const RELEASES = ['1.14', '1.15', '1.16', '1.17', '1.18', '1.19', 'main'] as const;

/** A minor release of Cilium, or its development branch. */
export type Release = (typeof RELEASES)[number];

/** The newest release that has been published: what is assumed where nothing names another. */
export const LATEST: Release = '1.19';

/** Negative, zero or positive as `a` is older than, the same as or newer than `b`. */
export function compareReleases(a: Release, b: Release): number {
  return RELEASES.indexOf(a) - RELEASES.indexOf(b);
}

/** Whether a thing with these bounds exists in a release. */
export function existsIn(release: Release, bounds: { readonly since: Release; readonly until?: Release }): boolean {
  return (
    compareReleases(bounds.since, release) <= 0 &&
    (bounds.until === undefined || compareReleases(release, bounds.until) <= 0)
  );
}
