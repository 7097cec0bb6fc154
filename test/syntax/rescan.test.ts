import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rescanBlock } from '../../server/src/syntax/yaml-rescan.js';
import { scanBlock } from '../../server/src/syntax/yaml-scan.js';

/** Lines that end, go on with, or stand beside an entry of a block at one of two columns. */
const LINE = fc.constantFrom(
  ...['a: 1', 'b:', '  c: 2', '  d:', '    - e', '- f', '  - g: 3', '-', '# h', '  # i', '', '   ', '}', ']'],
  ...[
    '{{ if .a }}',
    '  {{ end }}',
    'half',
    '  half',
    '"k": v',
    "'",
    '"',
    '? x',
    '&a b: 1',
    '\t',
    'i: |',
    '<<: *a',
    'j: [',
    'k: {',
  ],
);
const TEXT = fc.array(LINE, { maxLength: 14 }).map((lines) => lines.join('\n'));
const CHANGE = fc.oneof(fc.string({ maxLength: 3 }), LINE, fc.constantFrom('\n', ' ', '\n  ', ': ', '- ', '{{', '#'));

describe('the block of a changed text, from that of the version before', () => {
  it('is what a scan of all of it finds', () => {
    let helped = 0;
    fc.assert(
      fc.property(TEXT, CHANGE, fc.nat(), fc.nat(3), (text, added, place, removed) => {
        const block = scanBlock(text);
        if (!block) return;
        const at = place % (text.length + 1);
        const changed = text.slice(0, at) + added + text.slice(at + removed);
        const found = rescanBlock({ text, block }, changed);
        if (!found) return;
        helped++;
        assert.deepEqual(found, scanBlock(changed));
      }),
      { numRuns: 20_000 },
    );
    assert.ok(helped > 5_000, `only ${helped} changes were found by looking at a part`);
  });

  it('looks at one entry of many', () => {
    const text = Array.from({ length: 500 }, (_, at) => `key${at}:\n  inner: ${at}\n`).join('');
    const block = scanBlock(text);
    const changed = text.replace('inner: 250', 'inner: 2500');
    assert.ok(block);
    assert.deepEqual(rescanBlock({ text, block }, changed), scanBlock(changed));
  });
});
