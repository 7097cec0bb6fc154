import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { languageOf } from '../../server/src/cli/languages.js';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { folds } from '../../server/src/service/folding.js';
import { documentLinks } from '../../server/src/service/links.js';
import { selectionRanges } from '../../server/src/service/selection.js';
import { documentSymbols, type DocumentSymbol } from '../../server/src/service/symbols.js';
import { documentOf, withCaret } from '../support/caret.js';

const VALUES = `hubble:
  export:
    static:
      allowList:
        - '{"verdict":["DROPPED"],"event_type":[{"type":1,"match_sub_type":true,"sub_type":133}]}'
        - |
          {
            "source_pod": [
              "kube-system/"
            ]
          }
    dynamic:
      config:
        content:
          - name: drops
            filePath: stdout
            excludeFilters:
              - tcp_flags: [{SYN: true, ACK: true}]
              - {}
`;

function outline(symbols: readonly DocumentSymbol[]): unknown[] {
  return symbols.map(({ name, detail, children }) =>
    children.length > 0 ? [name, detail, outline(children)] : [name, detail],
  );
}

describe('structure of a file', () => {
  it('has exporters with their filters in its outline', () => {
    assert.deepEqual(outline(documentSymbols(documentOf(VALUES))), [
      [
        'static exporter',
        '',
        [
          ['verdict=DROPPED event_type=drop:133', 'allowList'],
          ['source_pod=kube-system/', 'allowList'],
        ],
      ],
      [
        'drops',
        'stdout',
        [
          ['tcp_flags=SYN+ACK', 'excludeFilters'],
          ['any flow', 'excludeFilters'],
        ],
      ],
    ]);
  });

  it('has flows as hubble observe prints them in its outline, and says where it stops', () => {
    const line = `{"flow":{"time":"2026-03-05T12:00:00Z","verdict":"DROPPED","event_type":{"type":1},"Summary":"x"}}\n`;
    const [first] = documentSymbols(documentOf(line));
    assert.match(first?.name ?? '', /^Mar {2}5 12:00:00\.000: .* DROPPED/);
    const many = documentSymbols(documentOf(line.repeat(2500)));
    assert.equal(many.length, 2001);
    assert.match(many.at(-1)?.detail ?? '', /first 2000/);
  });

  it('has events that are not flows in its outline', () => {
    const lines = [
      '{"lost_events":{"source":"PERF_EVENT_RING_BUFFER","num_events_lost":"5"}}',
      '{"agent_event":{"type":"POLICY_UPDATED"}}',
      '{"debug_event":{"type":"DBG_CT_VERDICT","message":"CT verdict"}}',
      '{"node_status":{"state_change":"NODE_CONNECTED","node_names":["one","two"]}}',
    ];
    assert.deepEqual(outline(documentSymbols(new HubbleDocument(lines.join('\n'), 'json'))), [
      ['5 events lost', 'PERF_EVENT_RING_BUFFER'],
      ['POLICY_UPDATED', 'agent event'],
      ['DBG_CT_VERDICT', 'CT verdict'],
      ['NODE_CONNECTED', 'one, two'],
    ]);
  });

  it('keeps every entry of its outline inside the one around it', () => {
    const check = (symbols: readonly DocumentSymbol[], start: number, end: number): void => {
      for (const { span, children } of symbols) {
        assert.ok(start <= span.start && span.end <= end);
        check(children, span.start, span.end);
      }
    };
    check(documentSymbols(documentOf(VALUES)), 0, VALUES.length);
  });

  it('folds JSON inside YAML, and keeps what an editor folds by indentation', () => {
    const found = folds(documentOf(VALUES)).map(({ start, end }) => `${start}-${end}`);
    assert.ok(found.includes('6-9'), 'the mapping, up to the line before its brace');
    assert.ok(found.includes('7-8'), 'the list in it');
    assert.ok(found.includes('0-18') && found.includes('2-10'), found.join(' '));
    assert.deepEqual(folds(documentOf(`allowlist:\n  - '{"verdict":["DROPPED"]}'\n`)), []);
  });

  it('grows a selection through the text in a string', () => {
    const { document, offset } = withCaret(VALUES.replace('DROPPED', 'DRO|PPED').replace('- |', '- ¦'));
    const grown = selectionRanges(document, offset).map(({ start, end }) => document.text.slice(start, end));
    assert.deepEqual(grown.slice(0, 3), ['"DROPPED"', '["DROPPED"]', '"verdict":["DROPPED"]']);
    assert.ok(grown[3]?.startsWith('{"verdict"') && grown[4]?.startsWith(`'{"verdict"`));
    assert.ok(grown.at(-1)?.startsWith('hubble:'));
  });

  it('links codes and names to where Cilium defines them, in the release at hand', () => {
    const links = documentLinks(documentOf(VALUES), '1.18').map(({ span, url }) => [
      VALUES.slice(span.start, span.end),
      url,
    ]);
    assert.deepEqual(links, [
      ['"DROPPED"', 'https://github.com/cilium/cilium/blob/v1.18/api/v1/flow/flow.proto'],
      ['1', 'https://github.com/cilium/cilium/blob/v1.18/pkg/monitor/api/types.go'],
      ['133', 'https://github.com/cilium/cilium/blob/v1.18/api/v1/flow/flow.proto'],
    ]);
    const filter = '{"source_identity":[2,14398],"event_type":[{"type":4,"match_sub_type":true,"sub_type":3}]}';
    assert.deepEqual(
      documentLinks(documentOf(filter), 'main').map(({ span, url }) => [
        filter.slice(span.start, span.end),
        url.replace(/^.*\/blob\//, ''),
      ]),
      [
        ['2', 'main/pkg/identity/numericidentity.go'],
        ['4', 'main/pkg/monitor/api/types.go'],
        ['3', 'main/api/v1/flow/flow.proto'],
      ],
    );
  });

  it('has nothing to say about files of other programs', () => {
    const samples = new URL('../foreign/samples/', import.meta.url);
    for (const name of readdirSync(samples)) {
      const document = new HubbleDocument(readFileSync(new URL(name, samples), 'utf8'), languageOf(name));
      const offsets = Array.from({ length: Math.ceil(document.text.length / 7) }, (_, index) => index * 7);
      assert.deepEqual(documentSymbols(document), [], name);
      assert.deepEqual(folds(document), [], name);
      assert.deepEqual(documentLinks(document, 'main'), [], name);
      assert.ok(
        offsets.every((offset) => selectionRanges(document, offset).length === 0),
        name,
      );
    }
  });
});
