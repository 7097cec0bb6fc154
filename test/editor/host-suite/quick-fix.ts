import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsNow, diagnosticsOf, fixesFor } from './support/ask.js';
import { closeAll, open } from './support/open.js';
import { values } from './support/samples.js';
import { until } from './support/until.js';

/** An entry of `event_type` and what its preferred quick fix makes of it. */
const FIXES: readonly (readonly [wrong: string, fixed: string])[] = [
  ['{ type: drop }', '{ type: 1 }'],
  ['{ type: "4" }', '{ type: 4 }'],
  ['{ type: 4, sub_type: 3 }', '{ type: 4, match_sub_type: true, sub_type: 3 }'],
];

describe('quick fix', () => {
  afterEach(closeAll);

  for (const [wrong, fixed] of FIXES) {
    it(`makes ${fixed} of ${wrong}`, async () => {
      const sample = await open('values.yaml', values(wrong));
      const [diagnostic] = await diagnosticsOf(sample);
      assert.ok(diagnostic);
      const fixes = await fixesFor(sample, diagnostic);
      const fix = fixes.find(({ isPreferred }) => isPreferred) ?? fixes[0];
      assert.ok(fix?.edit, `no quick fix: ${JSON.stringify(fixes)}`);
      assert.ok(await vscode.workspace.applyEdit(fix.edit));
      assert.equal(sample.document.getText(), values(fixed));
      await until('end of the diagnostic', () => diagnosticsNow(sample).length === 0 || undefined);
    });
  }
});
