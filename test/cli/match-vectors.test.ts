import assert from 'node:assert/strict';
import { hubbleLs } from '../support/hubble-ls.js';
import { filterCases, flowLines, vectors } from '../support/vectors.js';

const FLOWS = 'test/vectors/flows.jsonl';
/** Each case is a process of its own. */
const EVERY = 12;

interface DocumentCase {
  readonly id: string;
  readonly input_lines?: readonly number[];
  readonly args: readonly string[];
  readonly stdout: string;
}

interface InputCase {
  readonly id: string;
  readonly input?: string;
  readonly args?: readonly string[];
  readonly jsonpb: { readonly stdout: string; readonly exit: number };
}

describe('hubble-ls match agrees with hubble observe --input-file', function () {
  this.timeout(120_000);
  const lines = flowLines().split('\n');
  const at = (numbers: readonly number[]): string => numbers.map((number) => `${lines[number - 1] ?? ''}\n`).join('');

  it('on filters and selections', () => {
    const cases = [...filterCases().values()]
      .flat()
      .filter(({ args }, index) => args !== undefined || index % EVERY === 0);
    assert.ok(cases.length > 50);
    for (const { id, whitelist_raw: allow, blacklist_raw: deny, args = [], ...want } of cases) {
      const flags = [
        ...allow.flatMap((text) => ['--allowlist', text]),
        ...deny.flatMap((text) => ['--denylist', text]),
      ];
      const { stdout, stderr, status } = hubbleLs(['match', FLOWS, '-o', 'json', ...flags, ...args]);
      if (want.error !== undefined) {
        assert.notEqual(status, 0, id);
        assert.match(stderr, /^hubble-ls: .+\n/, id);
        const [said = ''] = want.error.split('\n');
        const known = said.replace(/(error compiling CEL expression: ).*/, '$1');
        assert.ok(stderr.includes(known), `${id}\n  want ${known}\n  got  ${stderr}`);
        continue;
      }
      const matched = [...(want.matched_lines ?? []), ...(want.matched_lost_events_lines ?? [])].sort((a, b) => a - b);
      assert.equal(stdout, at(matched), id);
    }
  });

  it('on documents in every format', () => {
    const cases = vectors<DocumentCase>('compact').filter(({ input_lines: numbers }) => numbers);
    assert.ok(cases.length > 0);
    for (const { id, input_lines: numbers = [], args, stdout } of cases) {
      assert.equal(hubbleLs(['match', '-', ...args], at(numbers)).stdout, stdout, id);
    }
  });

  it('on lines that are not as hubble writes them', () => {
    const cases = vectors<InputCase>('input').filter(({ input }, index) => input !== undefined && index % 6 === 0);
    assert.ok(cases.length > 10);
    for (const { id, input = '', args = [], jsonpb } of cases) {
      const { stdout, status } = hubbleLs(['match', '-', '-o', 'jsonpb', ...args], input);
      assert.deepEqual([stdout, status], [jsonpb.stdout, jsonpb.exit], id);
    }
  });
});
