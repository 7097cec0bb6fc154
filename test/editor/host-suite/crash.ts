import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf } from './support/ask.js';
import { closeAll, open } from './support/open.js';
import { until } from './support/until.js';

const ALLOWLIST = `allowlist:\n  - '{"event_type":[{"type":9}]}'\n`;

/** How harm is done to a server, which in Node is otherwise than in a browser. */
export interface Harms {
  /** Each brings it to its end, by what that is called. */
  readonly ends: Readonly<Record<string, (server: number) => void>>;
  /** It does not answer any more. */
  readonly hang: (server: number) => void;
}

/** @param languageServers Names the servers that this extension host runs at the time. */
export function crash(languageServers: () => readonly number[], { ends, hang }: Harms): void {
  describe('a server', () => {
    afterEach(closeAll);

    async function isReplacedAfter(harm: (server: number) => void | Promise<void>): Promise<void> {
      const sample = await open('allowlist.yaml', ALLOWLIST);
      await diagnosticsOf(sample);
      const [before] = languageServers();
      assert.ok(before !== undefined);
      await harm(before);
      await until('new server alone', () => {
        const [after, ...more] = languageServers();
        return (after !== before && more.length === 0) || undefined;
      });
      await diagnosticsOf(sample);
      await diagnosticsOf(await open('again.yaml', ALLOWLIST));
    }

    for (const [name, end] of Object.entries(ends)) {
      it(`that is ended by ${name} is started again and knows the open files`, () => isReplacedAfter(end));
    }

    for (const time of ['', ' once more']) {
      it(`that hangs is replaced by the command${time}`, () =>
        isReplacedAfter(async (server) => {
          hang(server);
          await vscode.commands.executeCommand('hubble.restartServer');
        }));
    }
  });
}
