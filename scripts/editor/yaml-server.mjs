import { join } from 'node:path';
import { npmInstall } from '../npm-install.mjs';
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
    npmInstall(target, [PACKAGE]);
  });
  return join(folder, 'node_modules/yaml-language-server/bin/yaml-language-server');
}
