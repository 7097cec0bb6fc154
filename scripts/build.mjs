/**
 * Bundles everything that runs outside the checkout:
 *
 * - `dist/extension.cjs`, what VS Code loads;
 * - `dist/server.cjs`, the language server that the extension starts;
 * - `dist/web/extension.js` and `dist/web/server.js`, the same two for a browser;
 * - `server/dist/hubble-ls.js`, the program of the npm package, and in `chunks/` what its commands load when they run;
 * - `server/dist/filter.js` with its types, the library of the npm package;
 * - a notice of the packages in them beside each.
 */
import { build } from 'esbuild';
import { rmSync } from 'node:fs';
import { inRoot, root } from './root.mjs';
import { run, script, Stop } from './stop.mjs';
import { writeNotice } from './third-party.mjs';

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  // jsonc-parser's `main` is a UMD file whose requires a bundler cannot follow
  mainFields: ['module', 'main'],
  logLevel: 'warning',
  metafile: true,
};

/**
 * The build fails where something of Node is imported.
 *
 * @type {import('esbuild').BuildOptions}
 */
const browser = { platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] };

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  {
    entryPoints: ['client/src/extension.node.ts'],
    outfile: 'dist/extension.cjs',
    format: 'cjs',
    external: ['vscode'],
  },
  { entryPoints: ['server/src/lsp/main.ts'], outfile: 'dist/server.cjs', format: 'cjs' },
  {
    ...browser,
    entryPoints: ['client/src/extension.browser.ts'],
    outfile: 'dist/web/extension.js',
    format: 'cjs', // all that a web worker of VS Code loads, whatever its name says
    external: ['vscode'],
  },
  { ...browser, entryPoints: ['server/src/lsp/main.browser.ts'], outfile: 'dist/web/server.js', format: 'iife' },
  {
    entryPoints: { 'hubble-ls': 'server/src/cli/main.ts' },
    outdir: 'server/dist',
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    // the LSP library is CommonJS and asks for node:net and others while it runs; write-file-atomic wants a name of its
    // own
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url), __filename = import.meta.url;",
    },
  },
  { entryPoints: ['server/src/filter/index.ts'], outfile: 'server/dist/filter.js', format: 'esm', platform: 'neutral' },
];

await script(async () => {
  rmSync(inRoot('server/dist/chunks'), { recursive: true, force: true }); // their names change with what is in them
  const results = await Promise.all(bundles.map((bundle) => build({ ...common, ...bundle }))).catch(() => {
    throw new Stop('The build failed.'); // esbuild has said why
  });
  run(process.execPath, [inRoot('node_modules/typescript/bin/tsc'), '-p', inRoot('server/tsconfig.filter.json')]);
  const metafiles = results.flatMap(({ metafile }) => metafile ?? []);
  for (const folder of ['dist', 'server/dist']) {
    const own = metafiles.filter(({ outputs }) => Object.keys(outputs).some((path) => path.startsWith(`${folder}/`)));
    writeNotice(own, inRoot(`${folder}/third-party-notices.txt`));
  }
  for (const metafile of metafiles) {
    for (const [path, { bytes }] of Object.entries(metafile.outputs)) {
      console.log(`${path}  ${(bytes / 1024).toFixed(0)} kB`);
    }
  }
});
