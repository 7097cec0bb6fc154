import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TEXTMATE, VSCODE, loadGrammar, tokenise, type Token } from '../support/tokenise.js';

const SAMPLE = `hubble:
  export:
    allowList:
      - '{"source_pod":["it''s"],"event_type":[{"type":4,"sub_type":3}]}' # why
      - "{\\"verdict\\":[\\"DROPPED\\",\\"a\\\\n\\"],\\"reply\\":[true]}"
      - ['{"uuid":["a"]}', "{\\"uuid\\":[\\"a\\"]}", b]
      - |-
        {"verdict":["DROPPED"],
         "event_type":[{"type":1}]}
    denyList: {a: '{"dns_query":["a"]}'}
  other: >
    text
    {"protocol":["tcp"]}
  # '{"verdict":["a"]}'
next: "x"
`;

/** The scopes of every character, so that texts can be compared however their tokens are cut. */
function scopesByCharacter(tokens: readonly Token[]): { scopes: string; text: string }[] {
  return tokens.flatMap(({ text, scopes }) =>
    Array.from(text, (character) => ({ scopes: scopes.join(' '), text: character })),
  );
}

/** A sample with a few stretches cut out and pieces of syntax put in. */
const broken = fc
  .array(
    fc.record({
      at: fc.nat(SAMPLE.length),
      cut: fc.constantFrom(0, 0, 1, 3),
      put: fc.constantFrom(
        '',
        "'",
        '"',
        '\\',
        "''",
        '{',
        '}',
        '[',
        ']',
        '\n',
        '\n  ',
        ' ',
        '#',
        ': ',
        '- ',
        '|\n',
        '\t',
        '😀',
        '{{',
      ),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((edits) => edits.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), SAMPLE));

for (const [name, files] of [
  ['VS Code', VSCODE],
  ['TextMate', TEXTMATE],
] as const) {
  describe(`bounds of a filter, grammar of ${name}`, () => {
    it('are those of the YAML string, however broken the text', async () => {
      const yaml = await loadGrammar(files, 'injected');
      const bare = await loadGrammar(files, 'absent');
      let embedded = 0;
      fc.assert(
        fc.property(broken, (text) => {
          const expected = scopesByCharacter(tokenise(bare, text));
          scopesByCharacter(tokenise(yaml, text)).forEach(({ scopes, text: character }, index) => {
            const before = expected[index]?.scopes ?? '';
            if (/meta\.(embedded\.)?inline\.json\.hubble/.test(scopes)) {
              embedded++;
              assert.match(before, /string\.(quoted|unquoted\.block)/, `${character} at ${index} is no string`);
              assert.doesNotMatch(
                before,
                /punctuation\.definition\.string/,
                `${character} at ${index} is a YAML quote`,
              );
            } else {
              assert.equal(scopes, before, `${character} at ${index}`);
            }
          });
        }),
        { numRuns: 200 },
      );
      assert.ok(embedded > 0);
    });
  });
}
