import { join } from 'node:path';
import { npm } from '../stop.mjs';
import { cached } from './cache.mjs';

const PACKAGE = 'yaml-language-server@2.0.0';

/**
 * The language server of Red Hat's YAML extension, from npm, kept in the cache.
 *
 * @returns {Promise<string>} its program, for Node
 */
export async function yamlServer() {
  const folder = await cached(PACKAGE.replace('@', '-'), (target) => {
    console.log(`Fetching ${PACKAGE}, once ...`);
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', target];
    npm(['install', ...flags, PACKAGE]);
  });
  return join(folder, 'node_modules/yaml-language-server/bin/yaml-language-server');
}
