/**
 * Measures our packed server beside yaml-language-server and VS Code's JSON server, in turns, and prints a table:
 *
 *     npm run bench [-- --rounds 5] [--only values|growth|log|hover|check|match]
 *
 * Reads /proc, so on Linux only. The peers are fetched once, into the cache of tools outside the checkout.
 */
import { join } from 'node:path';
import { cached } from '../../scripts/editor/cache.mjs';
import { yamlServer } from '../../scripts/editor/yaml-server.mjs';
import { npmInstall } from '../../scripts/npm-install.mjs';
import { inRoot, root } from '../../scripts/root.mjs';
import { npm, run, script, Stop } from '../../scripts/stop.mjs';

/** VS Code's own servers for HTML, CSS and JSON, as a package. */
const JSON_SERVER = 'vscode-langservers-extracted@4.10.0';

await script(async () => {
  if (process.platform !== 'linux') throw new Stop('The measuring reads /proc, which only Linux has.');
  npm(['run', '--silent', 'build']);
  const folder = await cached(JSON_SERVER.replace('@', '-'), (target) => {
    console.log(`Fetching ${JSON_SERVER}, once ...`);
    npmInstall(target, [JSON_SERVER]);
  });
  const env = {
    ...process.env,
    HUBBLE_BENCH_YAML: await yamlServer(),
    HUBBLE_BENCH_JSON: join(folder, 'node_modules/vscode-langservers-extracted/bin/vscode-json-language-server'),
  };
  run(process.execPath, ['--import', 'tsx', inRoot('test/bench/main.ts'), ...process.argv.slice(2)], {
    cwd: root,
    env,
  });
});
