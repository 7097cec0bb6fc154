import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { languageOf } from '../../server/src/cli/languages.js';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { releaseIn } from '../../server/src/document/release-in.js';
import { diagnose } from '../../server/src/service/diagnose.js';
import type { Diagnostic } from '../../server/src/service/diagnostic.js';
import { readProjectConfig } from '../../server/src/service/config/project-config.js';
import { CONFIG_NAME } from '../../server/src/service/config/wishes.js';
import { LATEST } from '../../server/src/tables/release.js';

const FIXTURES = new URL('../../test/fixtures/rules/', import.meta.url);

/** An example of a page. */
export interface Example {
  /** What a fenced block says that it is. */
  readonly language: string;
  readonly text: string;
}

/** What the fixtures of a rule show of it. */
export interface Fixture {
  readonly wrong: Example;
  readonly right: Example;
  /** What the rule says of the wrong example. */
  readonly problems: readonly Diagnostic[];
}

/**
 * The first wrong file of a rule, and the right one that belongs to it: what the fixes make of it, or one of its own.
 */
export function fixtureOf(rule: string): Fixture {
  const folder = new URL(`${rule}/`, FIXTURES);
  const [name = ''] = readdirSync(folder)
    .filter((file) => file.startsWith('wrong'))
    .sort((a, b) => (a.startsWith('wrong.') ? -1 : b.startsWith('wrong.') ? 1 : a < b ? -1 : 1));
  const right = [name.replace('wrong', 'right'), name.replace('wrong', 'fixed'), 'right.yaml', 'right.sh'].find(
    (file) => existsSync(new URL(file, folder)),
  );
  const text = readFileSync(new URL(name, folder), 'utf8');
  return {
    wrong: example(folder, name),
    right: example(folder, right ?? name),
    problems: problemsIn(text, name).filter((problem) => problem.rule === rule),
  };
}

/** What is said of the text of a fixture, for the release that it names or the newest. */
export function problemsIn(text: string, name: string): readonly Diagnostic[] {
  if (name.endsWith(CONFIG_NAME)) return readProjectConfig(text).problems;
  const document = new HubbleDocument(text, languageOf(name));
  return diagnose(document, { release: releaseIn(document)?.release ?? LATEST });
}

function example(folder: URL, name: string): Example {
  const text = readFileSync(new URL(name, folder), 'utf8').replaceAll(MARK, '').trimEnd();
  return { language: extname(name).slice(1), text };
}

/** The marks are for the tests. */
const MARK = / *(?:#|\/\/) want [a-z-]+ ".*$/gm;
