import assert from 'node:assert/strict';
import { filtersOfCommand } from '../../server/src/service/filters/filters-of-command.js';
import { pasteFilters } from '../../server/src/service/filters/paste-filters.js';
import { filterJson } from '../../server/src/service/filters/insert-filter.js';
import { applyEdits, withCaret } from '../support/caret.js';

const said = (text: string): string => {
  const read = filtersOfCommand(text);
  if ('fault' in read) return read.fault;
  const { allowlist, denylist } = read.filters;
  return [...allowlist.map(filterJson), ...denylist.map((filter) => `not ${filterJson(filter)}`)].join('\n');
};

describe('filters of a command', () => {
  const DROPPED = '{"verdict":["DROPPED"]}';
  const READ: readonly (readonly [text: string, filters: string])[] = [
    ['hubble observe --verdict DROPPED', DROPPED],
    ['  $ hubble observe \\\n    --verdict DROPPED -f | jq .\n', DROPPED],
    ['user@host:~$ hubble -P observe flows --verdict=DROPPED --last 20\nMar  2 10:09: a -> b\n', DROPPED],
    ['kubectl -n kube-system exec ds/cilium -- hubble observe --verdict DROPPED', DROPPED],
    ['observe --verdict DROPPED', DROPPED],
    ['--verdict DROPPED', DROPPED],
    ['-t drop --not --verdict DROPPED', `{"event_type":[{"type":1}]}\nnot ${DROPPED}`],
    [`--allowlist '${DROPPED}'`, DROPPED],
    ['--from-pod "it\'s/"', `{"source_pod":["it's/"]}`],
    ['', 'There is no `hubble observe` command in it, and no flags of one.'],
    ['verdict: [DROPPED]', 'There is no `hubble observe` command in it, and no flags of one.'],
    ['hubble status', 'There is no `hubble observe` command in it, and no flags of one.'],
    ['hubble observe -f', 'The command has no filter: it takes every flow.'],
    ['hubble observe --verdct DROPPED', '`hubble observe` refuses it: unknown flag: --verdct.'],
    [
      'hubble observe --pod "$POD"',
      '`"$POD"` stands for something else, which only a shell knows: write what it stands for.',
    ],
    [
      'hubble observe --pod <pod>',
      '`<pod>` stands for something else, which only a shell knows: write what it stands for.',
    ],
  ];
  for (const [text, filters] of READ) {
    it(JSON.stringify(text), () => {
      assert.equal(said(text), filters);
    });
  }
});

describe('pasted filters', () => {
  const LOG = 'flowLogs:\n  - name: a\n    filePath: /b\n';
  const STATIC = 'hubble:\n  export:\n    static:\n      enabled: true\n      filePath: /b\n';
  const CONFIG = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cilium-config\ndata:\n';
  const DROP = '--verdict DROPPED';
  const BOTH = '--from-pod a/ --not --verdict DROPPED';

  const CASES: readonly (readonly [name: string, flags: string, before: string, after: string])[] = [
    [
      'stand behind the item at the caret',
      DROP,
      `${LOG}    includeFilters:\n      - reply: [tr|ue]\n      - reply: [false]\n`,
      `${LOG}    includeFilters:\n      - reply: [true]\n      - verdict: ["DROPPED"]\n      - reply: [false]\n`,
    ],
    [
      'take the place of the blank line at the caret',
      DROP,
      `${LOG}    includeFilters:\n      - reply: [true]\n      |\n    excludeFilters: []\n`,
      `${LOG}    includeFilters:\n      - reply: [true]\n      - verdict: ["DROPPED"]\n    excludeFilters: []\n`,
    ],
    [
      'follow a key without a value',
      DROP,
      `${LOG}    includeFilters:\n      |\n`,
      `${LOG}    includeFilters:\n      - verdict: ["DROPPED"]\n`,
    ],
    [
      'follow a dash',
      DROP,
      `${LOG}    includeFilters:\n      - reply: [true]\n      - |\n`,
      `${LOG}    includeFilters:\n      - reply: [true]\n      - verdict: ["DROPPED"]\n`,
    ],
    [
      'are excluded where the caret is in that list',
      DROP,
      `${LOG}    excludeFilters: [|]\n`,
      `${LOG}    excludeFilters: [{"verdict":["DROPPED"]}]\n`,
    ],
    [
      'come with their list where an exporter has none',
      DROP,
      LOG.replace('name', 'na|me'),
      `${LOG}    includeFilters:\n      - verdict: ["DROPPED"]\n`,
    ],
    [
      'go to the list that an exporter has',
      DROP,
      `${LOG.replace('name', 'na|me')}    includeFilters:\n      - reply: [true]\n`,
      `${LOG}    includeFilters:\n      - reply: [true]\n      - verdict: ["DROPPED"]\n`,
    ],
    [
      'are on the two lists of an exporter',
      BOTH,
      `${LOG}    includeFilters:\n      - reply: [tr|ue]\n`,
      `${LOG}    includeFilters:\n      - reply: [true]\n      - source_pod: ["a/"]\n    excludeFilters:\n      - verdict: ["DROPPED"]\n`,
    ],
    [
      'are JSON strings in the static exporter',
      BOTH,
      `${STATIC}      allowList:\n        |\n      denyList:\n        - '{"reply":[true]}'\n`,
      `${STATIC}      allowList:\n        - '{"source_pod":["a/"]}'\n      denyList:\n        - '{"reply":[true]}'\n        - '{"verdict":["DROPPED"]}'\n`,
    ],
    [
      'are JSON behind the other filters of a text',
      DROP,
      `${CONFIG}  hubble-export-allowlist: '{"reply":|[true]}'\n`,
      `${CONFIG}  hubble-export-allowlist: '{"reply":[true]} {"verdict":["DROPPED"]}'\n`,
    ],
    [
      'are JSON strings in JSON',
      DROP,
      '{"allowlist": ["{\\"source_pod\\":[\\"a\\"]|}"]}',
      '{"allowlist": ["{\\"source_pod\\":[\\"a\\"]}", "{\\"verdict\\":[\\"DROPPED\\"]}"]}',
    ],
    [
      'follow a filter that stands alone',
      DROP,
      '{"source_pod":|["a/"]}\n',
      '{"source_pod":["a/"]}\n{"verdict":["DROPPED"]}\n',
    ],
    ['are JSON where nothing is', '-t drop', '|', '{"event_type":[{"type":1}]}'],
    [
      'are JSON among what is not ours',
      BOTH,
      'a: |\n',
      `a: {"allowlist":["{\\"source_pod\\":[\\"a/\\"]}"],"denylist":["{\\"verdict\\":[\\"DROPPED\\"]}"]}\n`,
    ],
  ];
  for (const [name, flags, before, after] of CASES) {
    for (const lineEnd of ['\n', '\r\n']) {
      it(`${name}, ${JSON.stringify(lineEnd)}`, () => {
        const { document, offset } = withCaret(before.replaceAll('\n', lineEnd));
        const read = filtersOfCommand(flags);
        assert.ok('filters' in read);
        const edits = pasteFilters(document, offset, read.filters);
        assert.equal(applyEdits(document.text, edits).replaceAll('\r\n', '\n'), after);
      });
    }
  }
});
