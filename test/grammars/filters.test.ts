import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { JSON_GRAMMAR, TEXTMATE, VSCODE, loadGrammar, tokenise, type Token } from '../support/tokenise.js';

const FILTER = '{"source_pod":["kube-system/"],"event_type":[{"type":4,"sub_type":-3}], "reply": [true]}';

/** Inside a filter: what our injection, and nothing else, marks. */
const inFilter = ({ scopes }: Token): boolean =>
  scopes.some((scope) => /^meta\.(embedded\.)?inline\.json\.hubble$/.test(scope));

/** Text and JSON scopes of the tokens of a filter; without the nesting of objects and arrays, which has no colour. */
function coloured(tokens: Token[]): [string, string][] {
  return tokens
    .map(({ text, scopes }): [string, string] => [
      text.replaceAll('\\"', '"'),
      scopes.filter((scope) => scope.endsWith('.json') && !/^(source|meta)\./.test(scope)).join(' '),
    ])
    .filter(([text]) => text.trim() !== '');
}

/** The text of every filter that is found in a YAML text. */
function filtersOf(tokens: Token[]): string {
  return tokens
    .filter(inFilter)
    .map(({ text }) => text)
    .join('');
}

for (const [name, files] of [
  ['VS Code', VSCODE],
  ['TextMate, as Red Hat has it', TEXTMATE],
] as const) {
  describe(`filters in YAML, grammar of ${name}`, () => {
    let yaml: IGrammar;
    let bare: IGrammar;
    let json: IGrammar;
    before(async () => {
      yaml = await loadGrammar(files, 'injected');
      bare = await loadGrammar(files, 'absent');
      json = await loadGrammar(JSON_GRAMMAR, 'absent');
    });

    for (const [where, text] of [
      ['a list item in single quotes', `allowList:\n  - '${FILTER}'\n`],
      ['a list item in double quotes', `denyList:\n  - "${FILTER.replaceAll('"', '\\"')}" # why\n`],
      ['a flow sequence', `allowlist: ['${FILTER}']\n`],
      ['a value in single quotes', `data:\n  hubble-export-allowlist: '${FILTER}'\n`],
      ['a literal block scalar', `denylist:\n  - |-\n    ${FILTER}\n`],
      ['a folded block scalar', `hubble-export-denylist: >\n  ${FILTER}\nnext: 1\n`],
      ['a block scalar behind other lines', `x: |\n  first\n\n  ${FILTER}\n  last\n`],
    ] as const) {
      it(`colours ${where} as JSON`, () => {
        const found = tokenise(yaml, text).filter(inFilter);
        assert.deepEqual(coloured(found), coloured(tokenise(json, FILTER)));
      });
    }

    it('keeps the quotes of YAML and everything outside them', () => {
      const text = `a: 'x' # c\nallowList: ['${FILTER}', "{}"] # c\nb: {type: 4}\n`;
      const outside = tokenise(yaml, text).filter((token) => !inFilter(token));
      const expected = tokenise(bare, text).filter((token) => !token.text.includes('source_pod'));
      assert.deepEqual(outside, expected);
    });

    it('reads both spellings of a field, and blanks before it', () => {
      for (const filter of [
        '{"eventType":[]}',
        '{ "event_type" : []}',
        '  {"dns_query":["a"]}',
        '{"experimental":{}}',
      ]) {
        assert.equal(filtersOf(tokenise(yaml, `- '${filter}'`)).trim(), filter.trim());
      }
    });

    for (const foreign of [
      '{}',
      '{"type":4}',
      '{"event_type":"alert","flow_id":1}',
      '{"protocol":"tcp"}',
      '{"verdict":true}',
      '{"event_set":["PROCESS_EXEC"]}',
      '{"Verdict":["DROPPED"]}',
      '{"verdicts":["DROPPED"]}',
      '[{"verdict":["DROPPED"]}]',
      'jq \'.x\' {"verdict":["DROPPED"]}',
      '{"a":1,"verdict":["DROPPED"]}',
    ]) {
      it(`leaves ${foreign} as it was`, () => {
        const single = foreign.replaceAll("'", "''");
        const text = `- '${single}'\n- "${foreign.replaceAll('"', '\\"')}"\n- |\n  ${foreign}\n- >-\n  ${foreign}\n- ${foreign}\n`;
        assert.deepEqual(tokenise(yaml, text), tokenise(bare, text));
      });
    }

    it('leaves YAML with the same words as it was', () => {
      const text = `includeFilters: [{"verdict": ["DROPPED"]}]\n# '{"verdict":["a"]}'\n`;
      assert.deepEqual(tokenise(yaml, text), tokenise(bare, text));
    });

    it("reads '' in single quotes as one quote", () => {
      const tokens = tokenise(yaml, `- '{"http_path":["it''s"],"reply":[true]}' # c`);
      assert.deepEqual(tokens.find(({ text }) => text === "''")?.scopes.slice(-2), [
        'string.quoted.double.json',
        'constant.character.escape.single-quote.yaml',
      ]);
      assert.equal(tokens.find(({ text }) => text === 'reply')?.scopes.at(-1), 'support.type.property-name.json');
      assert.equal(tokens.at(-1)?.scopes.at(-1), 'comment.line.number-sign.yaml');
    });

    for (const [style, text, escapes] of [
      ['single', String.raw`- '{"http_path":["a\"b\\c\u0041\q"]}'`, ['\\"', '\\\\', '\\u0041', '!\\q']],
      [
        'double',
        String.raw`- "{\"http_path\":[\"a\\\"b\\\\c\\u0041\\q\"]}"`,
        ['\\\\\\"', '\\\\\\\\', '\\\\u0041', '!\\\\q'],
      ],
      ['block', `- |\n  ${String.raw`{"http_path":["a\"b\\c\u0041\q"]}`}`, ['\\"', '\\\\', '\\u0041', '!\\q']],
    ] as const) {
      it(`marks the escapes of JSON, and wrong ones, in a ${style} scalar`, () => {
        const found = tokenise(yaml, text).flatMap(({ text, scopes }) => {
          const innermost = scopes.at(-1);
          if (innermost === 'constant.character.escape.json') return [text];
          return innermost === 'invalid.illegal.unrecognized-string-escape.json' ? [`!${text}`] : [];
        });
        assert.deepEqual(found, escapes);
      });
    }

    it('marks the line breaks of YAML between the tokens of JSON', () => {
      const tokens = tokenise(yaml, String.raw`- "{\"reply\":[true],\n\"uuid\":[\"a\tb\"]}"`);
      const escapes = tokens.filter(({ scopes }) => scopes.at(-1) === 'constant.character.escape.yaml');
      assert.deepEqual(
        escapes.map(({ text }) => text),
        ['\\n', '\\t'],
      );
      assert.equal(tokens.find(({ text }) => text === 'uuid')?.scopes.at(-1), 'support.type.property-name.json');
    });

    it('colours a quoted filter over several lines', () => {
      const tokens = tokenise(yaml, `- '{"verdict":["DROPPED"],\n  "event_type":[{"type":1}]}'\n- b: 2\n`);
      assert.equal(filtersOf(tokens).replaceAll(' ', ''), '{"verdict":["DROPPED"],"event_type":[{"type":1}]}');
      assert.equal(tokens.find(({ text }) => text === 'event_type')?.scopes.at(-1), 'support.type.property-name.json');
    });

    it('colours each of several filters in one scalar', () => {
      const text = `hubble-export-allowlist: |\n  {"verdict":["DROPPED"]}\n  {"reply":[true]}\n`;
      assert.equal(filtersOf(tokenise(yaml, text)), '{"verdict":["DROPPED"]}{"reply":[true]}');
    });
  });
}

describe('filters in YAML, where VS Code tells more than TextMate', () => {
  it('leaves keys as they were', async () => {
    const text = `'{"verdict":["a"]}': 1\n"{\\"verdict\\":[\\"a\\"]}": 1\n`;
    const [yaml, bare] = [await loadGrammar(VSCODE, 'injected'), await loadGrammar(VSCODE, 'absent')];
    assert.deepEqual(tokenise(yaml, text), tokenise(bare, text));
  });

  it('goes on over the lines of a block scalar up to the one that is not JSON', async () => {
    const yaml = await loadGrammar(VSCODE, 'injected');
    const text = `a: |\n  {"verdict":["DROPPED"],\n   "event_type":[\n     {"type":1}\n   ]\n  }\n  echo "{}"\n  {}\nb: "c"\n`;
    const lines = new Set(
      tokenise(yaml, text)
        .filter(inFilter)
        .map(({ line }) => line),
    );
    assert.deepEqual([...lines], [1, 2, 3, 4, 5]);
  });
});
