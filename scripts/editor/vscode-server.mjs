import { join } from 'node:path';
import { npmInstall } from '../npm-install.mjs';
import { Stop } from '../stop.mjs';
import { cached } from './cache.mjs';

/** Ships VS Code 1.139.1 as plain files: its server, the workbench for a browser and the extension host. */
const CODE_SERVER = '4.139.1';
/** The Node that this VS Code is built for; the one on the PATH may be older. */
const NODE = '24.21.0';

/**
 * The browser-based VS Code, from npm packages alone: no native builds, no Debian headers.
 *
 * Some 750 MB and a minute the first time.
 *
 * @returns {Promise<{ node: string, main: string }>} the Node binary and the script that starts the server with it
 */
export async function vscodeServer() {
  if (process.platform !== 'linux')
    throw new Stop('VS Code in the browser is only set up for Linux here: install VS Code with `code` on the PATH');
  const node = `node-linux-${process.arch}`;
  const folder = await cached(`code-server-${CODE_SERVER}-node-${NODE}-${process.arch}`, (target) => {
    console.log(`Fetching VS Code (npm package code-server ${CODE_SERVER}), once, about a minute ...`);
    npmInstall(target, [`${node}@${NODE}`, `code-server@${CODE_SERVER}`]);
    // code-server would install these itself, from the postinstall script that we leave out
    npmInstall(join(target, 'node_modules/code-server/lib/vscode'), []);
  });
  return {
    node: join(folder, 'node_modules', node, 'bin/node'),
    main: join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
}
