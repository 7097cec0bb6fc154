import assert from 'node:assert/strict';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { compileFilters, decodeFilters, readEvents } from '../../server/src/filter/index.js';
import { flowAt, observeCommandAt } from '../../server/src/service/filters/at-caret.js';
import { filtersFromFlow } from '../../server/src/service/filters/from-flow.js';
import { filterJson } from '../../server/src/service/filters/insert-filter.js';
import { targetsIn } from '../../server/src/service/filters/targets.js';
import { flowLenses } from '../../server/src/service/lenses.js';
import { applyEdits, withCaret } from '../support/caret.js';
import { flowLines } from '../support/vectors.js';

const made = (sample: string): string[] => {
  const { document, offset } = withCaret(sample);
  const flow = flowAt(document, offset);
  return flow ? filtersFromFlow(flow).map(({ label, filter }) => `${label}: ${filterJson(filter)}`) : [];
};

describe('filters from a flow', () => {
  const dropped =
    '{"flow":{"verdict":"DROPPED","l4":{"TCP":{"source_port":51512,"destination_port":5432}},"source":{"namespace":"shop","pod_name":"checkout-1"},"destination":{"namespace":"data","pod_name":"postgres-0"},"event_type":{"type":1,"sub_type":133},"traffic_direction":"EGRESS","drop_reason_desc":"POLICY_DENIED"}}';

  it('ask for its drop, for its pods, direction and port, or for its event type', () => {
    const offers = [
      'Its drop: {"verdict":["DROPPED"],"drop_reason_desc":["POLICY_DENIED"]}',
      'Its pods, direction and port: {"source_pod":["shop/checkout-1"],"destination_pod":["data/postgres-0"],"traffic_direction":["EGRESS"],"protocol":["tcp"],"destination_port":["5432"]}',
      'Its event type, drop:policy_denied: {"event_type":[{"type":1,"match_sub_type":true,"sub_type":133}]}',
    ];
    assert.deepEqual(made(dropped.replace('"DROPPED"', '"DRO|PPED"')).map(lowerLabel), offers.map(lowerLabel));
    assert.deepEqual(made(`|${dropped}`).map(lowerLabel), offers.map(lowerLabel));
  });

  it('take the port of the service from a reply, and an end without a pod by its name or address', () => {
    assert.deepEqual(
      made(
        '{"flow":{"verdict":"FORWARDED","is_reply":true,"IP":{"source":"1.2.3.4","destination":"10.0.0.1"},"l4":{"UDP":{"source_port":53,"destination_port":40000}},"source_names":["dns.example"],"node_name|":"a"}}',
      ),
      [
        'Its pods, direction and port: {"source_fqdn":["dns.example"],"destination_ip":["10.0.0.1"],"protocol":["udp"],"source_port":["53"]}',
      ],
    );
  });

  it('are none where no flow is', () => {
    assert.deepEqual(made(`allowlist:\n  - '{"ver|dict":["DROPPED"]}'\n`), []);
  });

  it('take the flow that they are made from, on all recorded flows', () => {
    let offers = 0;
    for (const { event } of readEvents(flowLines())) {
      if (!event?.flow) continue;
      for (const { filter } of filtersFromFlow(event.flow)) {
        const [read] = decodeFilters(filterJson(filter));
        assert.ok(read && compileFilters([read], [])(event), filterJson(filter));
        offers++;
      }
    }
    assert.ok(offers > 100);
  });
});

/** The name of the sub type is the tables' affair. */
function lowerLabel(text: string): string {
  return text.replace(/drop:[\w-]+/, 'drop:…');
}

describe('the command of a filter', () => {
  const SAID: readonly (readonly [sample: string, command: string | undefined])[] = [
    [
      `allowlist:\n  - '{"verdict":["DRO|PPED"],"source_pod":["a/"]}'\n`,
      'hubble observe --verdict DROPPED --from-pod a/',
    ],
    [`denylist:\n  |- '{"verdict":["DROPPED"]}'\n`, 'hubble observe --not --verdict DROPPED'],
    [
      'flowLogs:\n  - name: a\n    filePath: b\n    includeFilters:\n      - event_ty|pe: [{type: 1}]\n',
      'hubble observe --type drop',
    ],
    [`allowlist:\n  - '{"rep|ly":[true]}'\n`, `hubble observe --allowlist '{"reply":[true]}'`],
    [`allowlist:\n  - '{"source_|ip":["x"]}'\n`, undefined],
    ['flowLogs:\n  - name: |a\n    filePath: b\n', undefined],
  ];
  for (const [sample, command] of SAID) {
    it(command ?? `is none: ${sample}`, () => {
      const { document, offset } = withCaret(sample);
      assert.equal(observeCommandAt(document, offset), command);
    });
  }
});

describe('a filter that is added to a list', () => {
  const [filter] = decodeFilters(
    '{"source_pod":["it\'s/"],"event_type":[{"type":4,"match_sub_type":true,"sub_type":3}]}',
  );
  const json = `{"source_pod":["it's/"],"event_type":[{"type":4,"match_sub_type":true,"sub_type":3}]}`;
  const added = (text: string, label: string): string | undefined => {
    assert.ok(filter);
    const edit = targetsIn(new HubbleDocument(text, /^\s*[[{]/.test(text) ? 'json' : 'yaml'), [filter]).find(
      (target) => target.label === label,
    )?.edit;
    return edit && applyEdits(text, [edit]);
  };
  const log = 'flowLogs:\n  - name: a\n    filePath: /b\n';
  const fixed = 'hubble:\n  export:\n    static:\n      enabled: true\n';
  const block = (indent: string): string =>
    `- source_pod: ["it's/"]\n  event_type:\n    - type: 4\n      match_sub_type: true\n      sub_type: 3`.replaceAll(
      '\n',
      `\n${indent}`,
    );

  const CASES: readonly (readonly [name: string, before: string, label: string, after: string])[] = [
    [
      'is a mapping behind the others',
      `${log}    includeFilters:\n      - verdict: [DROPPED] # drops\n    excludeFilters: []\n`,
      'includeFilters of a',
      `${log}    includeFilters:\n      - verdict: [DROPPED] # drops\n      ${block('      ')}\n    excludeFilters: []\n`,
    ],
    [
      'stands in brackets where the list does',
      `${log}    excludeFilters: []\n`,
      'excludeFilters of a',
      `${log}    excludeFilters: [${json}]\n`,
    ],
    ['brings its list', log, 'excludeFilters of a', `${log}    excludeFilters:\n      ${block('      ')}\n`],
    [
      'follows a key without a value',
      `${log}    includeFilters:\n`,
      'includeFilters of a',
      `${log}    includeFilters:\n      ${block('      ')}\n`,
    ],
    [
      'is a JSON string where texts stand',
      `${fixed}      allowList:\n        - '{"verdict":["DROPPED"]}'\n`,
      'allowList of static',
      `${fixed}      allowList:\n        - '{"verdict":["DROPPED"]}'\n        - '${json.replace("'", "''")}'\n`,
    ],
    [
      'is a JSON string in JSON',
      '{"allowlist": ["{\\"source_pod\\":[\\"a\\"]}"]}',
      'allowlist',
      `{"allowlist": ["{\\"source_pod\\":[\\"a\\"]}", ${JSON.stringify(json)}]}`,
    ],
  ];
  for (const [name, before, label, after] of CASES) {
    it(name, () => {
      assert.equal(added(before, label), after);
      assert.equal(added(before.replaceAll('\n', '\r\n'), label)?.replaceAll('\r\n', '\n'), after);
    });
  }

  it('is counted by the lens of that list afterwards', () => {
    for (const [, before, label] of CASES) {
      const after = added(before, label) ?? '';
      const lenses = flowLenses(new HubbleDocument(after, /^\s*[[{]/.test(after) ? 'json' : 'yaml'));
      assert.ok(
        lenses.some(({ filters }) => filters.allow.some((text) => text.includes('source_pod'))),
        after,
      );
    }
  });
});
