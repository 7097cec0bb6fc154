import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { XMLParser } from 'fast-xml-parser';
import type { Log } from 'sarif';
import { hubbleLs, ROOT } from '../../support/hubble-ls.js';
import { Workspace } from '../../support/workspace.js';
import { ERROR, FOREIGN, HINT, INFO, RIGHT, WARNING } from './samples.js';

/** The same findings in every format. */
describe('hubble-ls check --format', function () {
  this.timeout(60_000);
  let files: Workspace;
  before(() => {
    files = new Workspace({
      'a/error.yaml': ERROR,
      'a/foreign.yaml': FOREIGN,
      'a/right.yaml': RIGHT,
      'b b/100%.jsonl': HINT,
      'b b/info.yaml': INFO,
      'b b/warning.yaml': WARNING,
    });
  });
  after(() => {
    files.remove();
  });
  const printed = (format: string, ...args: string[]): string => {
    const { stdout, stderr } = files.hubbleLs(['check', '--format', format, '.', ...args]);
    assert.equal(stderr, '');
    return stdout;
  };

  describe('text', () => {
    it('shows place, severity, rule, the line and the mark, and sums up', () => {
      const text = printed('text');
      assert.ok(
        text.startsWith(
          'a/error.yaml:2:29: error: `type` takes a number, not the name "trace": `hubble observe` stops with "failed to decode" before it reads a flow. Write 4. (code-not-a-number)\n' +
            `  2 | - '{"event_type":[{"type":"trace"}]}'\n` +
            '                                ^^^^^^^\n',
        ),
        text,
      );
      assert.match(
        text,
        /\n\n4 problems in 4 of 5 Hubble files: 1 error, 1 warning, 1 info, 1 hint; 3 can be fixed with --fix\n$/,
      );
    });

    it('puts the mark below the text, whatever stands in front of it', () => {
      const before = '"source_fqdn":["日本", "\u001b[31m\u202e\u0085"],\t"x":"😀"';
      const { stdout } = files.hubbleLs(['check', '--kind', 'flow-filter', '-'], `{${before},"reply":"no"}`);
      const found = stdout.split('\n').findIndex((line) => line.includes('(wrong-type)'));
      const [source = '', mark = ''] = stdout.split('\n').slice(found + 1);
      assert.match(source, /\["日本", "␛\[31m\ufffd\ufffd"\], "x":"😀","reply":"no"\}$/);
      // Three characters are two columns wide, and two of them one unit long.
      assert.equal(mark.indexOf('^'), source.indexOf('"no"') + 2);
      // eslint-disable-next-line no-control-regex -- those must not be there
      assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u0080-\u009f\u202e]/);
    });

    it('cuts long lines around the mark', () => {
      const many = Array.from({ length: 200 }, (_, at) => `"pod-${at}"`).join(',');
      const { stdout } = files.hubbleLs(
        ['check', '-'],
        `{"source_pod":[${many}],"reply":"no","destination_pod":[${many}]}`,
      );
      const lines = stdout.split('\n');
      const found = lines.findIndex((line) => line.includes('(wrong-type)'));
      const [source = '', mark = ''] = lines.slice(found + 1);
      assert.match(source, /^ {2}1 \| ….{100}…$/);
      assert.equal(source.slice(mark.indexOf('^'), mark.length), '"no"');
    });

    it('is coloured as NO_COLOR and FORCE_COLOR say, and never in a file', () => {
      const plain = printed('text');
      const env = (name: string): string => files.hubbleLs(['check', '.'], '', { [name]: '1' }).stdout;
      assert.equal(env('NO_COLOR'), plain);
      const colored = env('FORCE_COLOR');
      assert.ok(colored.includes('\u001b[31merror:\u001b[39m'));
      // eslint-disable-next-line no-control-regex -- what a colour is
      assert.equal(colored.replace(/\u001b\[\d+m/g, ''), plain);
    });
  });

  it('json is one array with exactly these keys', () => {
    const found = JSON.parse(printed('json')) as Record<string, unknown>[];
    assert.deepEqual(
      found.map(({ file, line, column, endLine, endColumn, severity, rule, fixable }) => [
        [file, line, column, endLine, endColumn].join(':'),
        severity,
        rule,
        fixable,
      ]),
      [
        ['a/error.yaml:2:29:2:36', 'error', 'code-not-a-number', true],
        ['b b/100%.jsonl:2:54:2:61', 'hint', 'unknown-enum-value', false],
        ['b b/info.yaml:2:29:2:32', 'info', 'quoted-code', true],
        ['b b/warning.yaml:2:31:2:43', 'warning', 'sub-type-ignored', true],
      ],
    );
    assert.deepEqual(Object.keys(found[0] ?? {}), [
      'file',
      'line',
      'column',
      'endLine',
      'endColumn',
      'severity',
      'rule',
      'message',
      'fixable',
    ]);
    assert.match(String(found[0]?.message), /^`type` takes a number/);
    assert.equal(files.hubbleLs(['check', '--format', 'json', 'a/right.yaml']).stdout, '[]\n');
  });

  describe('sarif', () => {
    const schema = JSON.parse(
      readFileSync(`${ROOT}node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json`, 'utf8'),
    ) as object;
    // The schema was written for a validator whose patterns are not Unicode's.
    const validate = addFormats
      .default(new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false }))
      .compile<Log>(schema);
    const logOf = (...args: string[]): Log => {
      const log: unknown = JSON.parse(files.hubbleLs(['check', '--format', 'sarif', ...args]).stdout);
      assert.ok(validate(log), JSON.stringify(validate.errors, null, 2));
      return log;
    };

    it('is valid, with findings, without, and with files that cannot be read', () => {
      assert.equal(logOf('.').runs[0]?.results?.length, 4);
      assert.deepEqual(logOf('a/right.yaml').runs[0]?.results, []);
      const [run] = logOf('nowhere.yaml', 'a/error.yaml').runs;
      const [invocation] = run?.invocations ?? [];
      assert.equal(invocation?.executionSuccessful, false);
      assert.match(invocation.toolExecutionNotifications?.[0]?.message.text ?? '', /no such file/);
      assert.equal(run?.results?.length, 1);
    });

    it('has what code scanning shows: relative URIs, levels, rules with their pages, fingerprints', () => {
      const [run] = logOf('.').runs;
      const results = run?.results ?? [];
      assert.deepEqual(
        results.map(({ ruleId, level, locations }) => {
          const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {};
          return [ruleId, level, artifactLocation?.uri, artifactLocation?.uriBaseId, region?.startLine];
        }),
        [
          ['code-not-a-number', 'error', 'a/error.yaml', '%SRCROOT%', 2],
          ['unknown-enum-value', 'note', 'b%20b/100%25.jsonl', '%SRCROOT%', 2],
          ['quoted-code', 'note', 'b%20b/info.yaml', '%SRCROOT%', 2],
          ['sub-type-ignored', 'warning', 'b%20b/warning.yaml', '%SRCROOT%', 2],
        ],
      );
      const rules = run?.tool.driver.rules ?? [];
      for (const { ruleId, ruleIndex = -1, partialFingerprints } of results) {
        const rule = rules[ruleIndex];
        assert.ok(rule);
        assert.equal(rule.id, ruleId);
        assert.ok(rule.helpUri?.endsWith(`/docs/rules/${ruleId}.md`));
        assert.ok(rule.shortDescription?.text && rule.help?.markdown);
        assert.match(partialFingerprints?.primaryLocationLineHash ?? '', /^[0-9a-f]{16}:1$/);
      }
      assert.equal(run?.columnKind, 'utf16CodeUnits');
    });

    it('keeps fingerprints when lines move, and tells equal lines apart', () => {
      const prints = (text: string): (string | undefined)[] => {
        files.write('moved.txt', text);
        const [run] = logOf('moved.txt').runs;
        return (run?.results ?? []).map(({ partialFingerprints }) => partialFingerprints?.primaryLocationLineHash);
      };
      const [first] = prints(ERROR);
      const item = ERROR.split('\n')[1] ?? '';
      assert.deepEqual(prints(`# a comment\n\n${ERROR}${item}\n`), [first, first?.replace(':1', ':2')]);
    });

    it('has the fixes as changes of the file', () => {
      const [result] = logOf('a/error.yaml').runs[0]?.results ?? [];
      assert.deepEqual(result?.fixes?.[0]?.artifactChanges[0]?.replacements, [
        {
          deletedRegion: { startLine: 2, startColumn: 29, endLine: 2, endColumn: 36 },
          insertedContent: { text: '4' },
        },
      ]);
    });
  });

  it('github is a workflow command for each finding', () => {
    const lines = printed('github').trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => line.replace(/^::(\w+) file=(.*?)::.*/, '$1 $2')),
      [
        'error a/error.yaml,line=2,endLine=2,col=29,endColumn=36,title=code-not-a-number',
        'notice b b/100%25.jsonl,line=2,endLine=2,col=54,endColumn=61,title=unknown-enum-value',
        'notice b b/info.yaml,line=2,endLine=2,col=29,endColumn=32,title=quoted-code',
        'warning b b/warning.yaml,line=2,endLine=2,col=31,endColumn=43,title=sub-type-ignored',
      ],
    );
    assert.match(lines[0] ?? '', /::`type` takes a number, .*\(code-not-a-number\)$/);
  });

  it('github names files from the root of the repository', () => {
    const repository = new Workspace({ '.git/HEAD': '', 'x/a,b:c.yaml': ERROR });
    const args = ['check', '--format', 'github', 'a,b:c.yaml'];
    const { stdout } = hubbleLs(args, '', { cwd: repository.path('x') });
    repository.remove();
    assert.match(stdout, /^::error file=x\/a%2Cb%3Ac\.yaml,line=2,/);
  });

  it('junit is XML with a suite for each file, and fails where the check does', () => {
    const xml = files.hubbleLs(['check', '--format', 'junit', '.', 'nowhere']).stdout;
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '',
      isArray: (name) => name === 'testcase',
    });
    const { testsuites } = parser.parse(xml) as { testsuites: Suites };
    const found = testsuites.testsuite.map(({ name, testcase }) => [
      name,
      ...testcase.map(
        (one) => `${String(one.name)} ${['failure', 'error', 'system-out'].filter((key) => key in one).join()}`,
      ),
    ]);
    assert.deepEqual(found, [
      ['nowhere', 'readable error'],
      ['a/error.yaml', 'code-not-a-number at 2:29 failure'],
      ['a/right.yaml', 'hubble-ls '],
      ['b b/100%.jsonl', 'unknown-enum-value at 2:54 system-out'],
      ['b b/info.yaml', 'quoted-code at 2:29 system-out'],
      ['b b/warning.yaml', 'sub-type-ignored at 2:31 failure'],
    ]);
    const { failure } = testsuites.testsuite[1]?.testcase[0] ?? {};
    assert.match(
      JSON.stringify(failure),
      /a\/error\.yaml:2:29: error: `type` takes a number, not the name \\"trace\\"/,
    );
    assert.deepEqual([testsuites.tests, testsuites.failures, testsuites.errors], ['6', '2', '1']);
  });
});

interface Suites {
  readonly tests: string;
  readonly failures: string;
  readonly errors: string;
  readonly testsuite: readonly { readonly name: string; readonly testcase: readonly Record<string, unknown>[] }[];
}
