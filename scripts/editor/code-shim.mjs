#!/usr/bin/env node
/**
 * Stands in for the desktop `code` program: takes the arguments that `@vscode/test-electron` gives it and does the
 * same in the browser-based VS Code.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { script, Stop } from '../stop.mjs';
import { runInHost } from './run-in-host.mjs';
import { installIntoServer } from './serve.mjs';

const { values, positionals } = parseArgs({
  strict: false,
  options: {
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
    'install-extension': { type: 'string' },
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
  },
});

/** @param {string} name */
function need(name) {
  const value = values[name];
  if (typeof value !== 'string') throw new Stop(`--${name} is missing`, 2);
  return value;
}

await script(async () => {
  const user = need('user-data-dir');
  const profile = { folder: join(user, '..'), user, extensions: need('extensions-dir'), remove: () => {} };
  if (values['install-extension'] !== undefined) return installIntoServer(profile, need('install-extension'));
  const [workspace] = positionals;
  if (workspace === undefined) throw new Stop('the folder to open is missing', 2);
  return runInHost(profile, {
    workspace,
    development: need('extensionDevelopmentPath'),
    suite: need('extensionTestsPath'),
  });
});
