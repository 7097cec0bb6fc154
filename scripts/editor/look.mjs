import { cpSync } from 'node:fs';
import { join, relative } from 'node:path';
import { sitDown } from '../../test/editor/person/desk.mjs';
import { takePictures } from '../../test/editor/person/pictures.mjs';
import { inRoot, root } from '../root.mjs';
import { vsixPath } from '../packages.mjs';
import { closing } from './closing.mjs';
import { desktopCode, openDesktop } from './desktop.mjs';
import { createProfile } from './profile.mjs';
import { installIntoServer, serve } from './serve.mjs';

/** What is open when the window comes up. */
const FIRST = 'values.yaml';

/** Opens VS Code with the packaged extension on a copy of examples/, until it is closed or Ctrl-C is pressed. */
export async function look() {
  await closing(async (onClose) => {
    const profile = createProfile();
    onClose(profile.remove);
    const folder = join(profile.folder, 'examples');
    cpSync(inRoot('examples'), folder, { recursive: true });
    const file = join(folder, FIRST);
    const code = desktopCode();
    if (code) {
      console.log('Opening a copy of examples/ in VS Code. Close its window to end.');
      return openDesktop(code, profile, { vsix: vsixPath, folder, file });
    }
    await installIntoServer(profile, vsixPath);
    const server = await serve(profile);
    onClose(server.stop);
    const payload = JSON.stringify([['openFile', `vscode-remote://${server.address}${file}`]]);
    console.log(
      `VS Code with a copy of examples/ is open at\n\n    ${server.url({ folder, payload })}\n\nCtrl-C ends it.`,
    );
    return server.ended;
  }, 0);
}

/** Does the same with no window and leaves pictures of a hover, a completion list and the problems in out/try/. */
export async function picture() {
  await closing(async (onClose) => {
    const { page } = await sitDown(onClose);
    for (const path of await takePictures(page, inRoot('out/try'))) console.log(relative(root, path));
  });
}
