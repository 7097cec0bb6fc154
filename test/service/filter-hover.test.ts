import assert from 'node:assert/strict';
import { hover } from '../../server/src/service/hover.js';
import { withCaret } from '../support/caret.js';

function hoverAt(sample: string): string {
  const { document, offset } = withCaret(sample);
  return hover(document, offset, '1.19')?.markdown ?? '';
}

const dynamic = (list: string, item: string): string =>
  `flowLogs:\n  - name: drops\n    filePath: /var/run/cilium/hubble/drops.log\n    ${list}:\n${item}`;
const fixed = (list: string, item: string): string =>
  `hubble:\n  export:\n    static:\n      ${list}:\n        ${item}\n`;

const DROPS = 'Takes a flow when it is a `drop` event.';
const DROPS_COMMAND = '```sh\nhubble observe --type drop\n```';

/** What the pointer is at, and what the hover says. */
const SAID: readonly (readonly [name: string, sample: string, said: string])[] = [
  [
    'the dash of a mapping',
    dynamic('includeFilters', '      |- event_type:\n          - type: 1\n'),
    `${DROPS}\n\n${DROPS_COMMAND}`,
  ],
  [
    'behind the dash',
    dynamic('includeFilters', '      -| event_type:\n          - type: 1\n'),
    `${DROPS}\n\n${DROPS_COMMAND}`,
  ],
  [
    'the dash of the second of two',
    dynamic('includeFilters', "      - verdict: [DROPPED]\n      |- source_pod: ['it''s']\n"),
    "Takes a flow when the source is a pod whose name begins with `it's` in namespace `default`.\n\n```sh\nhubble observe --from-pod 'it'\\''s'\n```",
  ],
  [
    'the brace of a flow mapping',
    dynamic('includeFilters', '      - |{event_type: [{type: 1}]}\n'),
    `${DROPS}\n\n${DROPS_COMMAND}`,
  ],
  ['the dash of a text', fixed('allowList', `|- '{"event_type":[{"type":1}]}'`), `${DROPS}\n\n${DROPS_COMMAND}`],
  ['the quote of a text', fixed('allowList', `- |'{"event_type":[{"type":1}]}'`), `${DROPS}\n\n${DROPS_COMMAND}`],
  [
    'the brace in a text',
    fixed('allowList', `- "|{\\"event_type\\":[{\\"type\\":1}]}"`),
    `${DROPS}\n\n${DROPS_COMMAND}`,
  ],
  [
    'the sign of a block scalar',
    fixed('allowList', `- |¦\n          {"event_type":[{"type":1}]}`),
    `${DROPS}\n\n${DROPS_COMMAND}`,
  ],
  ['a filter that stands alone', '|{"event_type":[{"type":1}]}', `${DROPS}\n\n${DROPS_COMMAND}`],
  [
    'a filter that no flags say',
    '|{"reply":[true],"source_pod":["a/"]}',
    'Takes a flow when all of this holds:\n- the source is any pod in namespace `a`\n- it is known to be a reply',
  ],
  [
    'a filter of a denylist',
    fixed('denyList', `- |'{"event_type":[{"type":1}]}'`),
    `${DROPS}\n\nIt stands on a denylist: what it takes is left out.\n\n\`\`\`sh\nhubble observe --not --type drop\n\`\`\``,
  ],
  ['a filter that Cilium refuses', fixed('allowList', `|- '{"source_ip":["x"]}'`), ''],
  ['a filter that is no JSON', fixed('allowList', `|- '{"source_ip":'`), ''],
  ['a list of other things', 'flowLogs:\n  |- name: a\n    filePath: b\n', ''],
  ['the dash of an event type', dynamic('includeFilters', '      - event_type:\n          |- type: 1\n'), ''],
];

describe('hover on a filter', () => {
  for (const [name, sample, said] of SAID) {
    for (const [end, written] of [
      ['LF', sample],
      ['CRLF', sample.replaceAll('\n', '\r\n')],
    ] as const) {
      it(`${name}, ${end}`, () => {
        assert.equal(hoverAt(written), said);
      });
    }
  }

  it('keeps values from becoming markup', () => {
    const said = hoverAt('|{"source_pod":["a`](command:x)"],"http_url":["x\\n\\n[a](b)"]}');
    assert.match(said, /`` a`]\(command:x\) ``/);
    assert.doesNotMatch(said, /\n\[a]/);
  });
});
