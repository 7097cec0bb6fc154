import { inRoot } from './root.mjs';

/** Where `npm run package` puts the extension, absolute. */
export const vsixPath = inRoot('out/hubble-language-tools.vsix');

/** Where `npm run package` puts the npm package of the language server, absolute. */
export const npmPackagePath = inRoot('out/hubble-language-server.tgz');
