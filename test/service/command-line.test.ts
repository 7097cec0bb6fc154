import assert from 'node:assert/strict';
import type { DocumentLanguage } from '../../server/src/document/script.js';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { complete, type Completion } from '../../server/src/service/completion.js';
import { diagnose } from '../../server/src/service/diagnose.js';
import { hover } from '../../server/src/service/hover.js';
import { applyEdits } from '../support/caret.js';

const OPTIONS = { release: '1.19', snippets: true } as const;
const LINE_ENDS = ['\n', '\r\n'];

/** The places of a command line that are served alike. */
const PLACES: readonly (readonly [name: string, language: DocumentLanguage, write: (command: string) => string])[] = [
  ['a script', 'shell', (command) => `#!/bin/sh\n${command}\necho done\n`],
  ['a pipe', 'shell', (command) => `set -e; ${command} | jq .flow && echo\n`],
  ['a substitution', 'shell', (command) => `flows="$(${command})"\n`],
  ['an if', 'shell', (command) => `if ! ${command}; then exit 1; fi\n`],
  ['kubectl exec', 'shell', (command) => `kubectl -n kube-system exec ds/cilium -c cilium-agent -- ${command}\n`],
  ['a fence', 'markdown', (command) => `# It's\n\n- list:\n\n  \`\`\`bash\n  ${command}\n  \`\`\`\n\nIt isn't.\n`],
  ['a fence without a language', 'markdown', (command) => `~~~\n${command}\n~~~\n`],
  ['a console', 'markdown', (command) => `\`\`\`console\n$ ${command}\nMar 1 doesn't <> "count\n$ echo\n\`\`\`\n`],
];

/** A document of a text with one `¦` for the caret. */
function at(text: string, language: DocumentLanguage): { readonly document: HubbleDocument; readonly offset: number } {
  const offset = text.indexOf('¦');
  assert.ok(offset >= 0 && offset === text.lastIndexOf('¦'), text);
  return { document: new HubbleDocument(text.replace('¦', ''), language), offset };
}

const HOVERED: readonly (readonly [command: string, text: string, part: string])[] = [
  ['hubble observe --ty¦pe trace', '--type', '**Filter fields:** `event_type`'],
  ['hubble observe -¦f', '-f', '**--follow**, **-f** · `bool`, true without a value'],
  ['hubble observe --tl¦s', '--tls', '**Environment:** `HUBBLE_TLS`'],
  ['hubble observe --p¦od a', '--pod', '**Not together with:** `--from-fqdn`'],
  ['hubble observe --encry¦pted', '--encrypted', 'Since Cilium 1.19'],
  ['hubble observe -¦n shop', '-n', '--namespace'],
  ['hubble -P observe -fn¦ shop', 'n', '--namespace'],
  ['hubble observe --type trace:to-st¦ack', 'trace:to-stack', 'to-stack'],
  ['hubble observe -t drop:1¦33', 'drop:133', 'POLICY_DENIED'],
  ['hubble observe -t=4:¦3', '4:3', 'to-stack'],
  ['hubble observe --verdict "DRO¦PPED"', '"DROPPED"', 'Discarded.'],
  ['hubble observe --drop-reason-desc POLICY_DEN¦IED', 'POLICY_DENIED', 'enum `DropReason`'],
  ['hubble observe --protocol ht¦tp', 'http', 'protocol'],
  ['hubble observe --to-identity wor¦ld', 'world', '2'],
  ['hubble observe --port 4¦43', '443', 'https'],
  [`hubble observe --allowlist '{"event_type":[{"type":¦4}]}'`, '4', 'event type 4'],
  [`hubble observe --allowlist "{\\"verdict\\":[\\"DROP¦PED\\"]}"`, '\\"DROPPED\\"', 'Discarded.'],
  [`hubble observe --cel-expression '_flow.ver¦dict == 2'`, 'verdict', '**In CEL:** `int`'],
  ['hubble observe -f \\\n  --to-po¦rt 53', '--to-port', '**Filter fields:** `destination_port`'],
];

const ACCEPTED: readonly (readonly [command: string, label: string, result: string])[] = [
  ['hubble observe ¦', '--type', 'hubble observe --type '],
  ['hubble observe --ver¦', '--verdict', 'hubble observe --verdict '],
  ['hubble observe --¦ -f', '--not', 'hubble observe --not -f'],
  ['hubble observe -f \\\n  ¦', '--to-pod', 'hubble observe -f \\\n  --to-pod '],
  ['hubble observe --type ¦', 'trace', 'hubble observe --type trace'],
  ['hubble observe --type=¦', 'drop', 'hubble observe --type=drop'],
  ['hubble observe --type ¦ --verdict DROPPED', 'l7', 'hubble observe --type l7 --verdict DROPPED'],
  ['hubble observe -t trace:¦', 'to-stack', 'hubble observe -t trace:to-stack'],
  ['hubble observe -t drop:¦', 'POLICY_DENIED', 'hubble observe -t drop:133'],
  ['hubble observe -t "tr¦"', 'trace', 'hubble observe -t trace'],
  ['hubble observe --verdict DRO¦ -f', 'DROPPED', 'hubble observe --verdict DROPPED -f'],
  ['hubble observe --drop-reason-desc ¦', 'POLICY_DENIED', 'hubble observe --drop-reason-desc POLICY_DENIED'],
  ['hubble observe --traffic-direction ¦', 'egress', 'hubble observe --traffic-direction egress'],
  ['hubble observe --protocol ¦', 'dns', 'hubble observe --protocol dns'],
  ['hubble observe --identity ¦', 'kube-apiserver', 'hubble observe --identity kube-apiserver'],
  ['hubble observe -o js¦', 'jsonpb', 'hubble observe -o jsonpb'],
  ['hubble observe --field-mask time,ver¦', 'verdict', 'hubble observe --field-mask time,verdict'],
  [`hubble observe --allowlist '{¦}'`, 'verdict', `hubble observe --allowlist '{"verdict":["$1"]}'`],
  [`hubble observe --denylist='{"verdict":["¦"]}'`, 'AUDIT', `hubble observe --denylist='{"verdict":["AUDIT"]}'`],
  [
    `hubble observe --allowlist "{\\"verdict\\":[¦]}"`,
    'AUDIT',
    `hubble observe --allowlist "{\\"verdict\\":[\\"AUDIT\\"]}"`,
  ],
  [`hubble observe --cel-expression "_flow.ver¦"`, 'verdict', `hubble observe --cel-expression "_flow.verdict"`],
];

describe('a command line of hubble observe', () => {
  for (const [place, language, write] of PLACES) {
    for (const lineEnd of LINE_ENDS) {
      describe(`in ${place}, ${lineEnd === '\n' ? 'LF' : 'CRLF'}`, () => {
        const ended = (command: string): string => write(command).replaceAll('\n', lineEnd);

        it('has its words explained', () => {
          for (const [command, text, part] of HOVERED) {
            const { document, offset } = at(ended(command), language);
            const found = hover(document, offset, '1.19');
            assert.ok(found, command);
            assert.ok(found.markdown.includes(part), `${command}: ${found.markdown}`);
            assert.equal(document.text.slice(found.span.start, found.span.end), text);
          }
        });

        it('is completed', () => {
          for (const [command, label, result] of ACCEPTED) {
            const { document, offset } = at(ended(command), language);
            const items = complete(document, offset, OPTIONS);
            const item = items.find((one) => one.label === label);
            assert.ok(item, `${command}: ${label} is offered, not only ${items.map((one) => one.label).join(', ')}`);
            assert.equal(applyEdits(document.text, [item.edit]), ended(result));
          }
        });

        it('is checked, with exact places', () => {
          const { document } = at(
            ended(`hubble observe --verdict dropped --allowlist '{"dns_query":["a(b"]}'¦`),
            language,
          );
          assert.deepEqual(
            diagnose(document, { release: '1.19' }).map(({ rule, span }) => [
              rule,
              document.text.slice(span.start, span.end),
            ]),
            [
              ['unknown-enum-value', 'dropped'],
              ['invalid-regex', '('],
            ],
          );
        });
      });
    }
  }

  it('offers flags that may stand beside the others first, and those that are there last', () => {
    const items = completionsOf('hubble observe --pod a ¦');
    const order = (label: string): number => items.findIndex((item) => item.label === label);
    assert.ok(order('--type') < order('--pod'));
    assert.ok(order('--pod') < order('--from-pod'));
  });

  it('offers no flags of other releases', () => {
    const { document, offset } = at('hubble observe --¦', 'shell');
    const labels = complete(document, offset, { ...OPTIONS, release: '1.18' }).map(({ label }) => label);
    assert.ok(labels.includes('--experimental-field-mask') && !labels.includes('--field-mask'));
  });

  it('knows the flags of the release that a comment names', () => {
    const text = '# hubble: cilium=1.18\nhubble observe --field-mask time -o json\n';
    const found = diagnose(new HubbleDocument(text, 'shell'), { release: '1.18' });
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['key-not-in-release'],
    );
  });

  it('names the flag that was meant', () => {
    const text = 'hubble observe --verdcit DROPPED --type drop\n';
    const [found] = diagnose(new HubbleDocument(text, 'shell'), { release: '1.19' });
    assert.equal(found?.rule, 'unknown-key');
    assert.equal(applyEdits(text, found.fixes[0]?.edits ?? []), 'hubble observe --verdict DROPPED --type drop\n');
  });

  it('is muted by a comment', () => {
    const text = 'hubble observe --type trce # hubble: ignore=refused-flag\n';
    assert.deepEqual(diagnose(new HubbleDocument(text, 'shell'), { release: '1.19' }), []);
  });
});

function completionsOf(command: string): Completion[] {
  const { document, offset } = at(command, 'shell');
  return complete(document, offset, OPTIONS);
}

/** Nothing in these is a command line that could be judged. */
const SILENT: readonly (readonly [name: string, text: string])[] = [
  ['variables', 'hubble observe --verdict $V --type "${T}" --port `p` --allowlist "$(cat f.json)" --since "$N"m\n'],
  ['stand-ins', 'hubble observe --pod <namespace>/<pod> --type <type> --verdict <verdict>\n'],
  [
    'here-documents',
    "cat <<'EOF' >x.sh\nhubble observe --type nothing --verdict x\nEOF\nhubble observe --type drop <<<x\n",
  ],
  ['comments', '# hubble observe --type nothing\ntrue # hubble observe --verdict x\n'],
  ['quotes', 'echo "hubble observe --type nothing"\necho \'hubble observe --verdict x\'\n'],
  ['words of others', 'echo hubble observe --nothing\ngrep -r hubble observe --include=*.md\nman hubble observe --x\n'],
  ['other subcommands', 'hubble observe agent-events --nothing\nhubble list nodes --nothing\nhubble status --x\n'],
  ['braces', 'hubble observe --port {80,443}\n'],
  ['redirections', 'hubble observe -o json --last 3 >"$out" 2>&1 </dev/null\n'],
  ['another program', 'my-hubble observe --nothing; hubble-ui observe --x; ./telescope hubble --observe\n'],
];

describe('what is no command line of hubble observe, or not known', () => {
  for (const [name, text] of SILENT) {
    it(`${name}: nothing is said`, () => {
      for (const lineEnd of LINE_ENDS) {
        const document = new HubbleDocument(text.replaceAll('\n', lineEnd), 'shell');
        assert.deepEqual(diagnose(document, { release: '1.19' }), []);
        assert.equal(document.kind, 'none');
      }
    });
  }

  it('is not looked for outside of fences of a shell', () => {
    const text =
      '    hubble observe --x\n\nRun `hubble observe --x`.\n\n```yaml\nrun: hubble observe --x\n```\n\n```python\nhubble observe --x\n```\n';
    assert.deepEqual(new HubbleDocument(text, 'markdown').sections, []);
  });

  it('is left alone where a comment says so', () => {
    assert.deepEqual(new HubbleDocument('# hubble: kind=none\nhubble observe --x\n', 'shell').sections, []);
  });
});
