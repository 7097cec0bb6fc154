import { fileURLToPath } from 'node:url';

/** The checkout that these scripts stand in. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {string} path relative to the checkout
 * @returns {string} the same, absolute
 */
export const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
