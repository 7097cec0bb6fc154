import assert from 'node:assert/strict';
import { NodeHost } from '../../server/src/lsp/node-host.js';

async function read(folders: readonly string[], uri: string): Promise<string> {
  const host = new NodeHost();
  host.setFolders(folders);
  try {
    for await (const chunk of host.readBytes(uri) ?? []) return chunk.toString();
    return '';
  } catch (fault) {
    return (fault as Error).message;
  }
}

describe('the host in Node', () => {
  it('asks no other machine whether it has a file', async () => {
    const outside = 'it is outside of the workspace';
    assert.equal(await read(['file:///work'], 'file://server/share/flows.jsonl'), outside);
    assert.equal(await read(['file://other/share'], 'file://server/share/flows.jsonl'), outside);
    assert.notEqual(await read(['file://server/share'], 'file://server/share/flows.jsonl'), outside);
  });
});
