import assert from 'node:assert/strict';
import { configuredFilters, FilterError, readFlowLogs, type FlowLog } from '../../server/src/filter/index.js';

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
  ];
  for (const [yaml, error] of refused) {
    it(`${JSON.stringify(yaml)} is refused`, () => {
      const got = read(yaml);
      assert.match(typeof got === 'string' ? got : 'accepted', error);
    });
  }

  it('gives viper the texts of infinite numbers, and keys that are null', () => {
    assert.deepEqual(configuredFilters('~: 1\nallowlist: [.inf]\ndenylist: -.inf\n'), {
      allowlist: ['+Inf'],
      denylist: ['-Inf'],
    });
  });
});
