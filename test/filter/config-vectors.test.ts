import assert from 'node:assert/strict';
import {
  configuredFilters,
  FilterError,
  formatRawFilters,
  observeFilters,
  type FilterEnvironment,
} from '../../server/src/filter/index.js';
import { vectors } from '../support/vectors.js';

interface ConfigCase {
  readonly id: string;
  readonly category: string;
  readonly content: string | null;
  readonly env?: FilterEnvironment;
  readonly observe: {
    readonly args: readonly string[];
    readonly exit: number;
    readonly stdout: string;
    readonly stderr?: string;
  };
}

/** What is wrong with the connection that a file asks for, which hubble looks at before it looks at filters. */
const CONNECTION = /certificate|basic auth|\.pem|invalid flag/;

describe('configuration files agree with hubble observe --config', () => {
  const cases = vectors<ConfigCase>('config').filter(({ observe }) => !CONNECTION.test(observe.stderr ?? ''));
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

function printed(args: readonly string[], content: string, environment?: FilterEnvironment): string {
  try {
    const { allowlist, denylist } = observeFilters(args, configuredFilters(content, environment));
    return formatRawFilters(allowlist, denylist);
  } catch (error) {
    assert(error instanceof FilterError);
    return error.message;
  }
}
