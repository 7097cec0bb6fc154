import assert from 'node:assert/strict';
import { diagnosticsOf } from './support/ask.js';
import { closeAll, open } from './support/open.js';

/** Filters as JSON in YAML strings; what is underlined stands between `«` and `»`. */
const FILTERS: readonly (readonly [what: string, string: string])[] = [
  ['a regular expression in double quotes', `"{\\"http_path\\":[\\"^/api/«(?!»health)\\"]}"`],
  ['CEL in single quotes', `'{"experimental":{"cel_expression":["_flow«.verdikt» == 1"]}}'`],
];

describe('inner text', () => {
  afterEach(closeAll);

  for (const [what, marked] of FILTERS) {
    it(`is underlined where it is wrong: ${what}`, async () => {
      const sample = await open('filters.yaml', `allowlist:\n  - ${marked.replace(/[«»]/g, '')}\n`);
      const [diagnostic, ...more] = await diagnosticsOf(sample);
      assert.ok(diagnostic);
      assert.equal(sample.document.getText(diagnostic.range), /«(.*)»/.exec(marked)?.[1]);
      assert.equal(diagnostic.range.start.character, '  - '.length + marked.indexOf('«'));
      assert.deepEqual(more, []);
    });
  }
});
