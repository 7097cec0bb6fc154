import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import { Stop } from '../stop.mjs';
import { vscodeServer } from './vscode-server.mjs';

const WORKBENCH = 'out/vs/code/browser/workbench/workbench.js';

/**
 * What the workbench of code-server has that one without a server has not, and what stands there in its place. It
 * counts on a server for the extension host and for the settings.
 *
 * @type {readonly (readonly [pattern: RegExp, replacement: string])[]}
 */
const SERVER_PARTS = [
  [/,remoteAuthority:location\.host(?=\})/g, ''],
  [
    /(get userRoamingDataHome\(\)\{return) \w+\((\w+)\.file\(this\.userDataPath\)\.with\(\{scheme:(\w+)\.vscodeRemote\}\),"User"\)/g,
    '$1 $2.file("/User").with({scheme:$3.vscodeUserData})',
  ],
];

/** @param {string} folder of VS Code */
function workbenchAlone(folder) {
  return SERVER_PARTS.reduce(
    (code, [pattern, replacement]) => {
      const found = code.match(pattern)?.length ?? 0;
      if (found !== 1) throw new Stop(`the workbench of this code-server has ${found} places for ${String(pattern)}`);
      return code.replace(pattern, replacement);
    },
    readFileSync(join(folder, WORKBENCH), 'utf8'),
  );
}

/**
 * @typedef {{
 *   folder: { scheme: string, authority?: string, path: string },
 *   extensions: Record<string, string>,
 *   suite: string,
 *   settings: Record<string, unknown>,
 * }} Opened the folder to open, the folders of extensions by a name of each, the script of the tests below one of these names, which
 *   is all that VS Code runs as tests, defaults of settings
 */

/**
 * Serves VS Code as vscode.dev has it: a workbench of static files, its extension host a web worker, and no server
 * behind it.
 *
 * @param {Opened} what
 * @returns {Promise<{ address: string, url: string, stop: () => Promise<void> }>}
 */
export async function servePureWeb(what) {
  const vscode = join((await vscodeServer()).main, '../..');
  const workbench = workbenchAlone(vscode);
  const mounts = Object.entries({ vscode, ...what.extensions }).map(
    ([name, path]) => /** @type {const} */ ([`/${name}/`, sirv(path, { dev: true, dotfiles: true })]),
  );
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (url === '/') {
      response.setHeader('Content-Type', 'text/html').end(page(configuration(what, request.headers.host)));
    } else if (url === `/vscode/${WORKBENCH}`) {
      response.setHeader('Content-Type', 'text/javascript').end(workbench);
    } else {
      const [prefix, files] = mounts.find(([start]) => url.startsWith(start)) ?? [];
      const missing = () => void response.writeHead(404).end();
      request.url = url.slice((prefix?.length ?? 0) - 1);
      if (files) void files(request, response, missing);
      else missing();
    }
  });
  await /** @type {Promise<void>} */ (new Promise((resolve) => server.listen(0, '127.0.0.1', resolve)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const address = `127.0.0.1:${port}`;
  const stop = () =>
    /** @type {Promise<void>} */ (
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
    );
  return { address, url: `http://${address}/`, stop };
}

/**
 * What the workbench is told.
 *
 * @param {Opened} what
 * @param {string | undefined} authority of the server
 */
function configuration({ folder, extensions, suite, settings }, authority) {
  const at = (/** @type {string} */ path) => ({ scheme: 'http', authority, path });
  return {
    productConfiguration: { enableTelemetry: false, extensionsGallery: {} },
    folderUri: folder,
    enableWorkspaceTrust: true,
    developmentOptions: {
      extensions: Object.keys(extensions).map((name) => at(`/${name}`)),
      extensionTestsPath: at(`/${suite}`),
    },
    configurationDefaults: settings,
    // code-server reads them and does without none
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
  };
}

/** @param {object} configuration of the workbench */
function page(configuration) {
  const data = JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!DOCTYPE html>
<meta charset="utf-8">
<meta id="vscode-workbench-web-configuration" data-settings="${data}">
<link rel="stylesheet" href="/vscode/out/vs/code/browser/workbench/workbench.css">
<body aria-label=""></body>
<script>globalThis._VSCODE_FILE_ROOT = location.origin + '/vscode/out/';</script>
<script type="module" src="/vscode/out/nls.messages.js"></script>
<script type="module" src="/vscode/${WORKBENCH}"></script>
`;
}
