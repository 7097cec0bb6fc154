import { readFileSync } from 'node:fs';
import { inRoot } from './root.mjs';

const { name, version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));

/** Where `npm run package` puts the extension, absolute. */
export const vsixPath = inRoot(`out/${name}-${version}.vsix`);
