/**
 * Writes the data modules of the server from a folder of facts: `node scripts/tables/generate.mjs FACTS_DIR`.
 * The modules are part of the repository; no build needs this script.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ciliumConfigModules } from './cilium-config.mjs';
import { cliConfigModules } from './cli-config.mjs';
import { eventTypeModules } from './event-types.mjs';
import { filterDocModules } from './filter-docs.mjs';
import { flowLogModules } from './flow-logs.mjs';
import { helmModules } from './helm.mjs';
import { identityModules } from './identities.mjs';
import { observeFlagModules } from './observe-flags.mjs';
import { schemaModules } from './schema.mjs';
import { subTypeModules } from './sub-types.mjs';
import { testPathModules } from './test-paths.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node scripts/tables/generate.mjs FACTS_DIR');
  process.exit(2);
}

const root = join(import.meta.dirname, '..', '..');
const makers = [
  eventTypeModules,
  subTypeModules,
  identityModules,
  schemaModules,
  filterDocModules,
  helmModules,
  flowLogModules,
  ciliumConfigModules,
  cliConfigModules,
  observeFlagModules,
  testPathModules,
];
for (const [path, text] of makers.flatMap((make) => [...make(folder)])) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
