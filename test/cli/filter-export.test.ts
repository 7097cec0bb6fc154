import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ROOT } from '../support/hubble-ls.js';

const PROGRAM = `
  import { compileFilters, decodeFilters, readEvents, readEventStream } from 'hubble-language-server/filter';
  import { createReadStream } from 'node:fs';
  const passes = compileFilters(decodeFilters('{"event_type":[{"type":1}]}'), []);
  const lines = [];
  for await (const { line, event } of readEventStream(createReadStream('examples/flows.jsonl', { highWaterMark: 7 }))) {
    if (event && passes(event)) lines.push(line);
  }
  console.log(lines.join(), [...readEvents('{"flow":{"uuid":"a"}}')][0].event.flow.uuid);
`;

describe('hubble-language-server/filter', () => {
  it('can be imported by its name and reads a file in small pieces', () => {
    const args = ['--input-type=module', '-e', PROGRAM];
    assert.equal(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }), '2 a\n');
  });

  it('has its types', () => {
    assert.ok(existsSync(new URL('../../server/dist/types/filter/index.d.ts', import.meta.url)));
  });
});
