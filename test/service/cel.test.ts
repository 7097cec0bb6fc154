import assert from 'node:assert/strict';
import { complete, type Completion } from '../../server/src/service/completion.js';
import { hover } from '../../server/src/service/hover.js';
import { applyEdits, withCaret } from '../support/caret.js';

/** Places for an expression with a caret, from plain JSON to JSON in a double-quoted string in a block scalar. */
const NESTINGS: readonly (readonly [name: string, write: (expression: string) => string])[] = [
  ['JSON', (cel) => `{"experimental":{"cel_expression":[${JSON.stringify(cel)}]}}`],
  ['single quotes', (cel) => `allowlist:\n  - '${inJson(cel).replaceAll("'", "''")}'`],
  ['double quotes', (cel) => `allowlist:\n  - ${JSON.stringify(inJson(cel))}`],
  ['a block scalar', (cel) => `allowlist:\n  - |\n    ${inJson(cel)}\n`],
  [
    'YAML in a ConfigMap',
    (cel) =>
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cilium-flowlog-config\ndata:\n  flowlogs.yaml: ¦\n    flowLogs:\n' +
      '      - name: a\n        filePath: /a\n        includeFilters:\n          - experimental:\n              cel_expression:\n' +
      `                - ${JSON.stringify(cel)}\n`,
  ],
];

function inJson(cel: string): string {
  return `{"dns_query":["😀"],"experimental":{"cel_expression":["true",${JSON.stringify(cel)}]}}`;
}

/** A sample whose block scalar's bar is no caret. */
function placed(write: (cel: string) => string, cel: string): ReturnType<typeof withCaret> {
  const text = write(cel.replace('|', CARET)).replaceAll('|', '¦');
  return withCaret(text.replace(CARET, '|'));
}

const CARET = '\uE000';

function itemsAt(cel: string, write = NESTINGS[1]?.[1]): { readonly items: Completion[]; readonly text: string } {
  assert.ok(write);
  const { document, offset } = placed(write, cel);
  return { items: complete(document, offset, { release: '1.19', snippets: true }), text: document.text };
}

function labels(cel: string): string[] {
  return itemsAt(cel).items.map(({ label }) => label);
}

const ACCEPTED: readonly (readonly [before: string, label: string, after: string])[] = [
  ['|', '_flow', '_flow'],
  ['_flow.|', 'verdict', '_flow.verdict'],
  ['_flow.source.na|', 'namespace', '_flow.source.namespace'],
  ['_flow.so|.namespace == "shop"', 'source', '_flow.source.namespace == "shop"'],
  ['_flow.verdict == |', 'Verdict.DROPPED', '_flow.verdict == Verdict.DROPPED'],
  ['_flow.verdict == Verdict.|', 'AUDIT', '_flow.verdict == Verdict.AUDIT'],
  ['_flow.verdict in [Verdict.DROPPED, |]', 'Verdict.ERROR', '_flow.verdict in [Verdict.DROPPED, Verdict.ERROR]'],
  ['_flow.source.labels.|', 'exists', '_flow.source.labels.exists('],
  ['_flow.source.labels.exists(l, l.|)', 'startsWith', '_flow.source.labels.exists(l, l.startsWith()'],
  ['_flow.source.workloads.exists(w, w.|)', 'kind', '_flow.source.workloads.exists(w, w.kind)'],
  ['_flow.source.workloads.exists(w, |)', 'w', '_flow.source.workloads.exists(w, w)'],
  ['"a".size() > 0 && _flow.node_name.|', 'contains', '"a".size() > 0 && _flow.node_name.contains('],
  ['has(_flow.l4.|)', 'TCP', 'has(_flow.l4.TCP)'],
  ['_flow.time.|', 'getHours', '_flow.time.getHours('],
];

describe('CEL in a filter', () => {
  it('is not completed where the caret is on the quotes around it', () => {
    const { document, offset } = withCaret(`allowlist:\n  - {"experimental": {"cel_expression": [|"", "true"]}}\n`);
    const items = complete(document, offset, { release: '1.19', snippets: false });
    assert.deepEqual(
      items.filter(({ label }) => label === '_flow'),
      [],
    );
  });

  for (const [nesting, write] of NESTINGS) {
    for (const lineEnd of ['\n', '\r\n']) {
      describe(`in ${nesting}, ${lineEnd === '\n' ? 'LF' : 'CRLF'}`, () => {
        const ended = (cel: string): string => write(cel).replaceAll('\n', lineEnd);

        it('is completed word by word', () => {
          for (const [before, label, after] of ACCEPTED) {
            const { items, text } = itemsAt(before, ended);
            const item = items.find((one) => one.label === label);
            assert.ok(item, `${before}: ${label} is offered, not only ${items.map((one) => one.label).join(', ')}`);
            assert.equal(applyEdits(text, [item.edit]), ended(after).replaceAll('¦', '|'));
          }
        });

        it('has its words explained', () => {
          for (const [cel, word, part] of HOVERED) {
            const { document, offset } = placed(ended, cel);
            const found = hover(document, offset, '1.19');
            assert.ok(found, cel);
            assert.ok(found.markdown.includes(part), `${cel}: ${found.markdown}`);
            assert.equal(document.text.slice(found.span.start, found.span.end), word);
          }
        });
      });
    }
  }

  it('offers the fields of what stands before a dot, and nothing else', () => {
    assert.deepEqual(labels('_flow.l4.|').slice(0, 3), ['TCP', 'UDP', 'ICMPv4']);
    assert.ok(!labels('_flow.l4.|').includes('_flow'));
    assert.ok(!labels('_flow.verdict.|').includes('contains'));
    assert.deepEqual(labels('_flow.nothing.|'), []);
  });

  it('offers nothing in a text, in a comment, in a number and behind an operand', () => {
    for (const cel of ['_flow.node_name == "no|de"', 'true // |', '8|0u', '_flow |', 'size("a|', '(true) |']) {
      assert.deepEqual(itemsAt(cel).items, [], cel);
    }
  });
});

const HOVERED: readonly (readonly [cel: string, word: string, part: string])[] = [
  ['_fl|ow.verdict == 2', '_flow', 'The flow that the filter is asked about.'],
  ['_flow.ver|dict == 2', 'verdict', 'compare it with a constant of `Verdict`'],
  ['_flow.l4.TCP.destination_p|ort == 80u', 'destination_port', '**In CEL:** `uint`: numbers beside it are unsigned'],
  ['_flow.verdict == Ver|dict.DROPPED', 'Verdict', '`FORWARDED`'],
  ['_flow.verdict == Verdict.DRO|PPED', 'DROPPED', 'Discarded.'],
  ['_flow.verdict == flow.Verdict.DRO|PPED', 'DROPPED', 'Discarded.'],
  ['_flow.source.labels.ex|ists(l, l.startsWith("k8s:"))', 'exists', 'Whether the test holds for some member.'],
  ['_flow.source.labels.exists(l, l.starts|With("k8s:"))', 'startsWith', 'Whether a string begins with the other one.'],
  ['_flow.source.labels.exists(l, |l.startsWith("k8s:"))', 'l', '`string`'],
  ['_flow.source.workloads.exists(w, w.ki|nd == "Job")', 'kind', 'kind'],
  ['fl|ow.verdict == 2', 'flow', 'The flow itself is `_flow`'],
  ['_flow.verdict == 2 && _flow.source.pod_na|me.', 'pod_name', 'pod_name'],
];
