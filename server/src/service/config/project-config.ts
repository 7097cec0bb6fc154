import { releaseOf } from '../../document/cilium-version.js';
import { advice } from '../../rules/advice.js';
import { RULE_HEADS } from '../../rules/index.js';
import { invalidConfig } from '../../rules/invalid-config.js';
import { LEVELS, levelNamed, type Level } from '../../rules/levels.js';
import { nearest } from '../../rules/nearest.js';
import { changeTo } from '../../rules/rewrite.js';
import { kindNamed, KINDS, type Kind } from '../../schema/kinds.js';
import type { Cursor, Entry } from '../../syntax/cursor.js';
import { parseText } from '../../syntax/parse-text.js';
import { TreeCache } from '../../syntax/tree-cache.js';
import type { Release } from '../../tables/release.js';
import type { Diagnostic } from '../diagnostic.js';
import { NO_WISHES, type Wishes } from './wishes.js';

/** What a `.hubble-ls.yaml` says, and what in it says nothing. */
export interface ProjectConfig extends Wishes {
  readonly problems: readonly Diagnostic[];
}

/** Reads the text of a `.hubble-ls.yaml`. Nothing in it is fatal: what cannot be read is a problem, and left out. */
export function readProjectConfig(text: string): ProjectConfig {
  const [root] = parseText(text, 'yaml', new TreeCache());
  if (!root) return { ...NO_WISHES, problems: [] };
  return new Reader().read(root);
}

const KEYS = ['rules', 'files', 'ciliumVersion'] as const;
const RULE_NAMES = RULE_HEADS.map(({ name }) => name);

class Reader {
  private readonly levels = new Map<string, Level>();
  private readonly files: (readonly [glob: string, kind: Kind])[] = [];
  private readonly problems: Diagnostic[] = [];
  private release: Release | 'auto' = 'auto';

  read(root: Cursor): ProjectConfig {
    for (const { key, value } of this.entries(root)) {
      if (key.string === 'rules') this.readLevels(value);
      else if (key.string === 'files') this.readKinds(value);
      else if (key.string === 'ciliumVersion') this.readRelease(value);
      else this.report(key, `There is no key ${key.source}: it is ignored.`, KEYS);
    }
    const { levels, files, release, problems } = this;
    return { levels, files, release, problems };
  }

  private readLevels(rules: Cursor | undefined): void {
    for (const { key, name, value } of this.entries(rules)) {
      const level = levelNamed(value && written(value));
      if (!RULE_NAMES.includes(name)) this.report(key, `There is no rule ${name}: it is ignored.`, RULE_NAMES);
      else if (level) this.levels.set(name, level);
      else this.report(value ?? key, `${name} is set to none of ${LEVELS.join(', ')}: it stays as it is.`, LEVELS);
    }
  }

  private readKinds(files: Cursor | undefined): void {
    for (const { key, name, value } of this.entries(files)) {
      const kind = kindNamed(value && written(value));
      if (kind) this.files.push([name, kind]);
      else this.report(value ?? key, `${name} is set to none of ${KINDS.join(', ')}: it is ignored.`, KINDS);
    }
  }

  private readRelease(version: Cursor | undefined): void {
    const text = version && written(version);
    const release = text === 'auto' ? text : text === undefined ? undefined : releaseOf(text);
    if (release) this.release = release;
    else if (version) this.report(version, 'This is not a version of Cilium, such as 1.18: it is ignored.', []);
  }

  /** The entries of a mapping; none, and a problem, where something else stands. */
  private entries(value: Cursor | undefined): Entry[] {
    if (!value || value.scalar?.value === null) return [];
    if (value.node.kind !== 'map')
      this.report(value, 'A mapping of names to values must stand here: it is ignored.', []);
    return value.entries();
  }

  private report(at: Cursor, message: string, names: readonly string[]): void {
    const word = String(at.scalar?.value ?? '');
    const instead = nearest(word, names) ?? names.find((name) => word.length > 2 && name.startsWith(word));
    this.problems.push({
      rule: invalidConfig.name,
      severity: invalidConfig.severity,
      span: at.span,
      message: message + advice(instead),
      fixes: changeTo(at, instead),
    });
  }
}

/** As it stands there: YAML reads `off` as false and 1.20 as 1.2. */
function written(value: Cursor): string {
  return value.string ?? value.source;
}
