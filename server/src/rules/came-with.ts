import { LATEST, type Release } from '../tables/release.js';

/** When something came that the release at hand does not have yet, as a clause: `came with Cilium 1.18`. */
export function cameWith({ since, sincePatch }: { readonly since: Release; readonly sincePatch?: string }): string {
  if (since === 'main') return `is not in Cilium ${LATEST} yet, only on its branch main`;
  return `came with Cilium ${sincePatch ?? since}`;
}
