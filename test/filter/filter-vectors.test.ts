import assert from 'node:assert/strict';
import {
  compileFilters,
  decodeFilters,
  FilterError,
  readEvents,
  type EventLine,
  type FlowFilter,
} from '../../server/src/filter/index.js';
import { type FilterCase, filterCases, flowLines } from '../support/vectors.js';

/** What hubble 1.19.4 printed for filters over test/vectors/flows.jsonl, a file for each kind of filter. */
describe('filters agree with hubble observe --input-file', () => {
  const lines = [...readEvents(flowLines())];
  for (const [category, all] of filterCases()) {
    const cases = all.filter(({ args }) => args === undefined);
    if (cases.length === 0) continue;
    it(`${category} (${cases.length})`, () => {
      const wrong = cases.flatMap((vector) => disagreement(vector, lines) ?? []);
      assert.equal(wrong.join('\n'), '');
    });
  }
});

function disagreement(vector: FilterCase, lines: readonly EventLine[]): string | undefined {
  const wanted = JSON.stringify(
    vector.error === undefined
      ? { flows: vector.matched_lines, lost: vector.matched_lost_events_lines ?? [] }
      : { stage: vector.stage, error: upToSyntaxError(vector.error) },
  );
  const got = JSON.stringify(outcome(vector, lines));
  if (got === wanted) return undefined;
  return `${vector.id} ${vector.whitelist_raw.join(' ')} not ${vector.blacklist_raw.join(' ')}\n  want ${wanted}\n  got  ${got}`;
}

function outcome(vector: FilterCase, lines: readonly EventLine[]): object {
  try {
    const allow = decodeFlag('--allowlist', vector.whitelist_raw);
    const deny = decodeFlag('--denylist', vector.blacklist_raw);
    const passes = compileFilters(allow, deny);
    const matched = lines.filter(({ event }) => event !== undefined && passes(event));
    return {
      flows: matched.filter(({ event }) => event?.flow).map(({ line }) => line),
      lost: matched.filter(({ event }) => event?.lost_events).map(({ line }) => line),
    };
  } catch (error) {
    assert(error instanceof FilterError);
    return { stage: error.stage, error: upToSyntaxError(error.message) };
  }
}

/** What CEL's parser says after its first syntax error is how its library recovers, which we do not follow. */
function upToSyntaxError(message: string): string {
  return message.replace(/(error compiling CEL expression: [^]*?Syntax error: )[^]*$/, '$1');
}

function decodeFlag(flag: string, texts: readonly string[]): FlowFilter[] {
  try {
    return texts.flatMap(decodeFilters);
  } catch (error) {
    assert(error instanceof FilterError);
    throw new FilterError(error.stage, `invalid ${flag} flag: ${error.message}`);
  }
}
