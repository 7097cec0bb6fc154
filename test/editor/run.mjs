/**
 * Runs `host-suite/` inside VS Code's extension host, with the packaged extension installed as a user would.
 */
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { closing } from '../../scripts/editor/closing.mjs';
import { createProfile } from '../../scripts/editor/profile.mjs';
import { vscodeUnderTest } from '../../scripts/editor/vscode-under-test.mjs';
import { yamlServer } from '../../scripts/editor/yaml-server.mjs';
import { inRoot } from '../../scripts/root.mjs';
import { run, script, Stop } from '../../scripts/stop.mjs';
import { vsixPath } from '../../scripts/packages.mjs';

const suite = inRoot('out/host-suite/index.cjs');

/** mocha stays outside the bundle: it loads its reporters by name. */
const bundleSuite = () =>
  build({
    entryPoints: [inRoot('test/editor/host-suite/index.ts')],
    outfile: suite,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
  });

await script(() =>
  closing(async (onClose) => {
    await bundleSuite();
    const { executable, cli } = await vscodeUnderTest();
    const profile = createProfile();
    onClose(profile.remove);
    const workspace = join(profile.folder, 'workspace');
    cpSync(inRoot('examples'), workspace, { recursive: true });
    const own = [`--user-data-dir=${profile.user}`, `--extensions-dir=${profile.extensions}`];
    run(cli, [...own, `--install-extension=${vsixPath}`], { shell: process.platform === 'win32' });
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: inRoot('test/editor/harness'),
      extensionTestsPath: suite,
      extensionTestsEnv: { HUBBLE_TEST_YAML_SERVER: await yamlServer() },
      launchArgs: [workspace, ...own],
    }).catch(() => {
      throw new Stop('The suite in the extension host failed.'); // mocha has said what
    });
  }),
);
