import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Stop } from '../stop.mjs';
import { vscodeServer } from './vscode-server.mjs';

const START_MS = 60_000;
const EXIT_MS = 5_000;

/** Variables of the shell we run in that would lead this VS Code to another one, or into ours. */
const FOREIGN = [
  'VSCODE_IPC_HOOK_CLI',
  'CODE_SERVER_PARENT_PID',
  'NODE_OPTIONS',
  'PORT',
  'PASSWORD',
  'HASHED_PASSWORD',
];

/** @param {import('./profile.mjs').Profile} profile */
function serverArgs(profile) {
  const data = ['--server-data-dir', join(profile.folder, 'server'), '--user-data-dir', profile.user];
  return [...data, '--extensions-dir', profile.extensions, '--accept-server-license-terms', '--disable-telemetry'];
}

/**
 * The sockets that VS Code never removes go into the profile, which is.
 *
 * @param {import('./profile.mjs').Profile} profile
 */
function serverEnv({ folder }) {
  const env = { ...process.env, EXTENSIONS_GALLERY: '{}', TMPDIR: folder, XDG_RUNTIME_DIR: folder };
  return Object.fromEntries(Object.entries(env).filter(([name]) => !FOREIGN.includes(name)));
}

/**
 * Installs a .vsix into a profile of the browser-based VS Code.
 *
 * @param {import('./profile.mjs').Profile} profile
 * @param {string} vsix
 */
export async function installIntoServer(profile, vsix) {
  const { node, main } = await vscodeServer();
  const args = [main, ...serverArgs(profile), '--install-extension', vsix];
  const { status, stdout, stderr } = spawnSync(node, args, { env: serverEnv(profile), encoding: 'utf8' });
  if (status !== 0 || !stdout.includes('successfully installed'))
    throw new Stop(`cannot install ${vsix}:\n${stdout}${stderr}`);
}

/**
 * A running VS Code server. `ended` is for one that nobody here stops.
 *
 * @typedef {{
 *   address: string,
 *   url: (query: Record<string, string>) => string,
 *   log: () => string,
 *   ended: Promise<void>,
 *   stop: () => Promise<void>,
 * }} Server
 */

/**
 * Starts the browser-based VS Code on a loopback port that the system picks; only who knows the token in the URL gets
 * in.
 *
 * @param {import('./profile.mjs').Profile} profile
 * @param {readonly string[]} [extra] arguments for the server
 * @returns {Promise<Server>}
 */
export async function serve(profile, extra = []) {
  const { node, main } = await vscodeServer();
  const token = randomUUID();
  const listen = ['--host', '127.0.0.1', '--port', '0', '--connection-token', token, '--disable-workspace-trust'];
  const server = spawn(node, [main, ...serverArgs(profile), ...listen, ...extra], {
    env: serverEnv(profile),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // a process group of its own, so that stop() reaches the extension host and its children
  });
  let log = '';
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => server.once('exit', () => resolve()));
  const port = new Promise((resolve, reject) => {
    const read = (/** @type {Buffer} */ data) => {
      log += data.toString();
      const listening = /Extension host agent listening on (\d+)/.exec(log);
      if (listening) resolve(listening[1]);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('error', reject);
    void ended.then(() => reject(new Stop(`VS Code ended:\n${log}`)));
    setTimeout(() => reject(new Stop(`VS Code did not start:\n${log}`)), START_MS).unref();
  });
  const stop = () => stopGroup(server);
  try {
    const address = `127.0.0.1:${await port}`;
    const url = (/** @type {Record<string, string>} */ query) =>
      `http://${address}/?${new URLSearchParams({ tkn: token, ...query })}`;
    return { address, url, log: () => log, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param {import('node:child_process').ChildProcess} leader of a process group */
async function stopGroup(leader) {
  if (leader.pid === undefined) return;
  const group = -leader.pid;
  const gone = new Promise((resolve) => leader.once('exit', resolve));
  if (leader.exitCode === null && leader.signalCode === null) {
    signal(group, 'SIGTERM');
    const timer = setTimeout(() => signal(group, 'SIGKILL'), EXIT_MS);
    await gone;
    clearTimeout(timer);
  }
  signal(group, 'SIGKILL');
}

/**
 * @param {number} group
 * @param {NodeJS.Signals} name
 */
function signal(group, name) {
  try {
    process.kill(group, name);
  } catch {
    // nobody left in it
  }
}
