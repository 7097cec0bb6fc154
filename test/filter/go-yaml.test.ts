import assert from 'node:assert/strict';
import { configuredFilters, FilterError, readFlowLogs, type FlowLog } from '../../server/src/filter/index.js';

const A: FlowLog = { name: 'a', filePath: 'p' };
const ENTRY = 'flowLogs:\n- name: a\n  filePath: p\n';

function read(yaml: string): readonly FlowLog[] | string | null {
  try {
    return readFlowLogs(yaml);
  } catch (error) {
    assert(error instanceof FilterError);
    return error.message;
  }
}

/** Found by giving sigs.k8s.io/yaml 1.6, viper 1.21 and this engine the same files. */
describe('YAML is read as Go reads it', () => {
  const accepted: readonly (readonly [yaml: string, logs: readonly FlowLog[] | null])[] = [
    ['flowLogs: [{name: 1e400, filePath: !own yes}]', [{ name: '1e400', filePath: 'yes' }]],
    ['flowLogs: [{name: !!binary YQ==, filePath: .inf}]', [{ name: 'a', filePath: '+Inf' }]],
    ['flowLogs: [{name: 2026-01-01, filePath: ! 5}]', [{ name: '2026-01-01', filePath: '5' }]],
    [
      'flowLogs: [{name: a, filePath: p, fieldMask: [\nverdict,\n# c ]\n"x"\n]}]\n',
      [{ ...A, fieldMask: ['verdict', 'x'] }],
    ],
    ['flowLogs:\n- name: "a\n\nb"\n  filePath: \'p\n\'\n', [{ name: 'a\nb', filePath: 'p ' }]],
    ['flowLogs:\n- {name: a,\nfilePath: p}\n...\n]', [A]],
    ['  flowLogs: []\nother: x', []],
    ['flowLogs: []\r# c\rx: "{}"\u0085', []],
  ];
  for (const [yaml, logs] of accepted) {
    it(JSON.stringify(yaml), () => {
      assert.deepEqual(read(yaml), logs);
    });
  }

  const refused: readonly (readonly [yaml: string, error: RegExp])[] = [
    [`${ENTRY}  unknown: .nan\n`, /error converting YAML to JSON: json: unsupported value: NaN$/],
    [`${ENTRY}other: {a: [-.inf]}\n`, /json: unsupported value: -Inf$/],
    [`${ENTRY}  fileCompress: !own yes\n`, /cannot unmarshal string .* of type bool$/],
    [
      `${ENTRY}  fileMaxSizeMb: .inf\n  fileCompress: x\n`,
      /error converting YAML to JSON: json: unsupported value: \+Inf$/,
    ],
    [`${ENTRY}  fileCompress: !!bool 1\n`, /error converting YAML to JSON: yaml: cannot decode/],
    [`${ENTRY}  x: !!binary "e30"\n`, /invalid base64 data$/],
    [`${ENTRY}  aggregationInterval: ~\n`, /time: invalid duration "null"$/],
    [`${ENTRY}  aggregationInterval: "<"\n`, /time: invalid duration "\\\\u003c"$/],
    [
      `${ENTRY}  fileMaxSizeMb: 9223372036854775808\n`,
      /cannot unmarshal number 9223372036854775808 into .* of type int$/,
    ],
    [`${ENTRY}  fileMaxSizeMb: 1e21\n`, /cannot unmarshal number 1e\+21 into .* of type int$/],
    [`${ENTRY}  aggregationInterval: 5\n`, /time: missing unit in duration "5"$/],
    [`${ENTRY}  aggregationInterval: 5x1\n`, /time: unknown unit "x" in duration "5x1"$/],
    ['%YAML 1.2\n---\nflowLogs: []\n', /found incompatible YAML document$/],
    ['%FOO x\n---\nflowLogs: []\n', /found unknown directive name$/],
    ['flowLogs: []\nx: "\\/"\n', /found unknown escape character$/],
    ['flowLogs: []\nx: "\\ud83d\\ude00"\n', /found unknown escape character$/],
    ['flowLogs: []\nx: \u0007\n', /control characters are not allowed$/],
    ['flowLogs: []\nx: y\n\t\n', /found a tab character that violates indentation$/],
    ['flowLogs: []\n\t\nx: y\n', /found character that cannot start any token$/],
    [`${ENTRY}  fieldMask:\n  -\tverdict\n`, /found character that cannot start any token$/],
    ['flowLogs: -\n', /error converting YAML to JSON: yaml: /],
    ['flowLogs: []\n: x\n', /did not find expected key$/],
    ['flowLogs: [{name: a\n...\n}]\n', /error converting YAML to JSON: yaml: /],
    ['{flowLogs: []\n', /error converting YAML to JSON: yaml: /],
  ];
  for (const [yaml, error] of refused) {
    it(`${JSON.stringify(yaml)} is refused`, () => {
      const got = read(yaml);
      assert.match(typeof got === 'string' ? got : 'accepted', error);
    });
  }

  it('gives viper texts of what is none, and nothing of a list with more than that in it', () => {
    const list = (yaml: string): readonly string[] => configuredFilters(`~: 1\nallowlist: ${yaml}\n`).allowlist;
    assert.deepEqual(list('[.inf, -0.0, 1e21, 1.5e-7, 0x10, yes, true, ~]'), [
      '+Inf',
      '-0',
      '1000000000000000000000',
      '0.00000015',
      '16',
      'yes',
      'true',
      '',
    ]);
    assert.deepEqual(list('2026-3-01'), ['2026-03-01 00:00:00 +0000 UTC']);
    assert.deepEqual(list('[2026-03-01t1:02:3.50+02:00]'), ['2026-03-01 01:02:03.5 +0200 +0200']);
    assert.deepEqual(list('[2026-03-01 10:00:00, 2026-13-01, 2026-03-01 10:00:00 Z]'), [
      '2026-03-01 10:00:00 +0000 UTC',
      '2026-13-01',
      '2026-03-01 10:00:00 Z',
    ]);
    assert.deepEqual(list('[!!binary e30=, !!str 5]'), ['{}', '5']);
    assert.deepEqual(list('["{}", {}]'), []);
    assert.deepEqual(list('["{}", []]'), []);
  });
});
