import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fieldMaskChildren, fieldMaskPath, fieldMaskPaths } from '../../server/src/schema/field-mask.js';

/** The paths that fieldmaskpb.New accepted for a Flow of 1.19, and those of main. */
const ACCEPTED = readFileSync(new URL('./paths/field-mask.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

describe('the paths of a field mask', () => {
  it('are those that Cilium accepts, from the release that brought them', () => {
    assert.deepEqual(
      fieldMaskPaths().map(({ path, since, discouraged }) => `${path} ${since}${discouraged ? ' discouraged' : ''}`),
      ACCEPTED,
    );
  });

  it('are found one by one', () => {
    for (const line of ACCEPTED) {
      const [path = ''] = line.split(' ');
      assert.equal(fieldMaskPath(path)?.path, path);
    }
  });

  it('are none for another case, a prefix, a wildcard or a step into a list', () => {
    for (const path of [
      '',
      ' time',
      'ip',
      'nodeName',
      'flow.time',
      '*',
      'source.',
      'source.workloads.name',
      'l4.TCP.*',
    ]) {
      assert.equal(fieldMaskPath(path), undefined, path);
    }
  });
});

describe('the steps of a field mask', () => {
  it('begin with the fields of a flow', () => {
    assert.deepEqual(
      fieldMaskChildren('')
        .slice(0, 4)
        .map(({ path }) => path),
      ['time', 'uuid', 'emitter', 'verdict'],
    );
  });

  it('go down to scalars and lists', () => {
    assert.deepEqual(
      fieldMaskChildren('l4').map(({ path }) => path),
      ['l4.TCP', 'l4.UDP', 'l4.ICMPv4', 'l4.ICMPv6', 'l4.SCTP', 'l4.VRRP', 'l4.IGMP'],
    );
    assert.deepEqual(fieldMaskChildren('source.workloads'), []);
    assert.deepEqual(fieldMaskChildren('verdict'), []);
    assert.deepEqual(fieldMaskChildren('nothing'), []);
    assert.deepEqual(
      fieldMaskChildren('time').map(({ discouraged }) => discouraged),
      [true, true],
    );
  });
});
