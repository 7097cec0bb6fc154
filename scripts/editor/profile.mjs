import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What keeps an editor that nobody knows yet quiet: no welcome page, no toasts, no chat, nothing over the network. */
export const QUIET = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/**
 * Where one run of an editor keeps its settings and extensions.
 *
 * @typedef {{ folder: string, user: string, extensions: string, remove: () => void }} Profile
 */

/**
 * Makes an empty profile in a temporary folder, so that nobody's own editor is touched.
 *
 * @param {Record<string, unknown>} [settings] on top of the quiet ones
 * @returns {Profile}
 */
export function createProfile(settings = {}) {
  // short, as the editor puts a socket in it and macOS allows 103 characters for its path
  const folder = mkdtempSync(join(tmpdir(), 'hubble-'));
  const profile = {
    folder,
    user: join(folder, 'user'),
    extensions: join(folder, 'extensions'),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
  mkdirSync(join(profile.user, 'User'), { recursive: true });
  mkdirSync(profile.extensions);
  writeFileSync(join(profile.user, 'User/settings.json'), JSON.stringify({ ...QUIET, ...settings }, null, 2));
  return profile;
}
