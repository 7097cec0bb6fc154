import { inRoot } from './root.mjs';

/** Where `npm run package` puts the extension, absolute. */
export const vsixPath = inRoot('out/hubble-language-tools.vsix');
