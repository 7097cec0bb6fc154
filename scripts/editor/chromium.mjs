import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { npmInstall } from '../npm-install.mjs';
import { run, Stop } from '../stop.mjs';
import { cached } from './cache.mjs';
import { onPath } from './on-path.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A Chromium that asks nothing of the system: the libraries and fonts that a bare container lacks come with it. */
const PACKAGE = '@sparticuz/chromium';
const VERSION = '147.0.0';

/**
 * A headless Chromium: the one on the PATH, or else one from npm, kept in the cache.
 *
 * @returns {Promise<{ executable: string, env: Record<string, string> }>} `env`: what the program needs besides ours
 * @throws {Stop} where npm has none for this machine
 */
export async function chromium() {
  // Ubuntu's chromium-browser stands there even when the snap that it starts does not, so ask it
  const installed = NAMES.map(onPath).find(
    (path) => path && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0,
  );
  if (installed) return { executable: installed, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Stop('No Chromium found: install chromium or google-chrome and put it on the PATH.');
  }
  const folder = await cached(`chromium-${VERSION}`, unpack);
  return {
    executable: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

/** @param {string} folder */
function unpack(folder) {
  console.log(`Fetching Chromium (npm package ${PACKAGE} ${VERSION}), once, some seconds ...`);
  npmInstall(folder, [`${PACKAGE}@${VERSION}`]);
  const packed = join(folder, 'node_modules', PACKAGE, 'bin');
  for (const name of ['chromium', 'al2023.tar', 'fonts.tar']) {
    const file = join(folder, name);
    writeFileSync(file, brotliDecompressSync(readFileSync(join(packed, `${name}.br`))));
    if (name.endsWith('.tar')) run('tar', ['-xf', file, '-C', folder]);
  }
  chmodSync(join(folder, 'chromium'), 0o755);
  writeFileSync(join(folder, 'fonts.conf'), FONTS);
  for (const used of ['node_modules', 'al2023.tar', 'fonts.tar']) rmSync(join(folder, used), { recursive: true });
}

/** The system's fonts, and the ones that come along for a system that has none. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`;
