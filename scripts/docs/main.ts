/**
 * Writes `docs/rules`, the lines of the changelog that name new rules, their names in the setting `hubble.rules`, and
 * the JSON Schemas: `npm run docs`. What it writes is part of the repository, and a test says when it is out of date.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { RULE_HEADS } from '../../server/src/rules/index.js';
import { withEveryRule } from './changelog.js';
import { withRuleNames } from './manifest.js';
import { rulePages } from './pages.js';
import { schemaFiles } from './schemas/schemas.js';

const FOLDER = fileURLToPath(new URL('../../docs/rules/', import.meta.url));
const SCHEMAS = fileURLToPath(new URL('../../schemas/', import.meta.url));
const CHANGELOG = fileURLToPath(new URL('../../CHANGELOG.md', import.meta.url));
const MANIFEST = fileURLToPath(new URL('../../package.json', import.meta.url));

const pages = await rulePages();
mkdirSync(FOLDER, { recursive: true });
for (const name of readdirSync(FOLDER)) if (!pages.has(name)) rmSync(`${FOLDER}${name}`);
for (const [name, text] of pages) writeFileSync(`${FOLDER}${name}`, text);
writeFileSync(CHANGELOG, withEveryRule(readFileSync(CHANGELOG, 'utf8'), RULE_HEADS));
writeFileSync(MANIFEST, await withRuleNames(readFileSync(MANIFEST, 'utf8'), RULE_HEADS));
mkdirSync(SCHEMAS, { recursive: true });
for (const [name, text] of await schemaFiles(RULE_HEADS)) writeFileSync(`${SCHEMAS}${name}`, text);
