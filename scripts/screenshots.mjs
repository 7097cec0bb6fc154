/** Takes the README's pictures anew: `npm run screenshots`. */
import { relative } from 'node:path';
import { sitDown } from '../test/editor/person/desk.mjs';
import { takePictures } from '../test/editor/person/pictures.mjs';
import { closing } from './editor/closing.mjs';
import { inRoot, root } from './root.mjs';
import { npm, script } from './stop.mjs';

await script(() =>
  closing(async (onClose) => {
    npm(['run', '--silent', 'package']);
    const { page } = await sitDown(onClose);
    for (const path of await takePictures(page, inRoot('docs/images'))) console.log(relative(root, path));
  }),
);
