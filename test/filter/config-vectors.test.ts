import assert from 'node:assert/strict';
import {
  configuredFilters,
  type Environment,
  FilterError,
  formatRawFilters,
  observeFilters,
} from '../../server/src/filter/index.js';
import { vectors } from '../support/vectors.js';

interface ConfigCase {
  readonly id: string;
  readonly category: string;
  readonly content: string | null;
  readonly env?: Environment;
  readonly observe: {
    readonly args: readonly string[];
    readonly exit: number;
    readonly stdout: string;
    readonly stderr?: string;
  };
}

/** Each run had a folder of its own, with nothing but this file in it. */
const CONFIGURATION = 'cfg.yaml';

describe('configuration files agree with hubble observe --config', () => {
  const cases = vectors<ConfigCase>('config');
  for (const category of new Set(cases.map((vector) => vector.category))) {
    const ofCategory = cases.filter((vector) => vector.category === category);
    it(`${category} (${ofCategory.length})`, () => {
      const wrong = ofCategory.flatMap(({ id, content, env, observe }) => {
        const want = observe.exit === 0 ? observe.stdout : observe.stderr?.trimEnd();
        const got = printed(observe.args, content ?? '', env);
        return want === got ? [] : [`${id} ${JSON.stringify(content)}\n  want ${want}\n  got  ${got}`];
      });
      assert.equal(wrong.join('\n'), '');
    });
  }
});

function printed(args: readonly string[], content: string, environment?: Environment): string {
  try {
    const { allowlist, denylist } = observeFilters(
      args,
      configuredFilters(content, environment),
      (path) => path === CONFIGURATION,
    );
    return formatRawFilters(allowlist, denylist);
  } catch (error) {
    assert(error instanceof FilterError);
    return error.message;
  }
}
