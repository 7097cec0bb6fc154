import assert from 'node:assert/strict';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { complete } from '../../server/src/service/completion.js';
import { diagnose } from '../../server/src/service/diagnose.js';
import { hover } from '../../server/src/service/hover.js';
import { applyEdits, withCaret } from '../support/caret.js';

/** The text after accepting a completion at the caret. */
function accepted(sample: string, label: string): string {
  const { document, offset } = withCaret(sample, 'yaml');
  const items = complete(document, offset, { release: '1.19', snippets: false });
  const item = items.find((one) => one.label === label);
  assert.ok(item, `${label} is offered, not only ${items.map((one) => one.label).join(', ')}`);
  return applyEdits(document.text, [item.edit]);
}

const chart = (values: string): string =>
  `kind: HelmChartConfig\nmetadata: { name: rke2-cilium }\nspec:\n  valuesContent: ¦-\n${values}`;
const written = (values: string): string => chart(values).replace('¦', '|');

describe('texts in texts', () => {
  it('complete keys of a text that goes on', () => {
    assert.equal(
      accepted(chart('    hubble:\n      relay:\n        enabled: true\n      preferI|\n  other: 1\n'), 'preferIpv6'),
      written('    hubble:\n      relay:\n        enabled: true\n      preferIpv6: true\n  other: 1\n'),
    );
  });

  it('complete truth values in the quotes of a parameter', () => {
    const parameters = (value: string): string =>
      `kind: Application\nspec:\n  source:\n    chart: cilium\n    helm:\n      parameters:\n        - name: hubble.relay.enabled\n          value: ${value}\n`;
    assert.equal(accepted(parameters('"tru|"'), 'true'), parameters('"true"'));
  });

  it('complete the path of a parameter step by step', () => {
    const parameters = (name: string): string =>
      `kind: Application\nspec:\n  source:\n    chart: cilium\n    helm:\n      parameters:\n        - name: ${name}\n          value: "true"\n`;
    assert.equal(accepted(parameters('|'), 'hubble'), parameters('hubble'));
    assert.equal(accepted(parameters('hub|'), 'hubble'), parameters('hubble'));
    assert.equal(accepted(parameters('hubble.|'), 'hubble.relay'), parameters('hubble.relay'));
    assert.equal(accepted(parameters('hubble.relay.e|'), 'hubble.relay.enabled'), parameters('hubble.relay.enabled'));
    assert.equal(
      accepted(parameters('hubble.export.dynamic.config.content[0].|'), 'hubble.export.dynamic.config.content[0].name'),
      parameters("'hubble.export.dynamic.config.content[0].name'"),
    );
  });

  it('read the braces of a parameter as a list, as Helm does', () => {
    const parameters = (value: string): string =>
      `kind: Application\nspec:\n  source:\n    chart: cilium\n    helm:\n      parameters:\n        - name: hubble.metrics.enabled\n          value: ${value}\n`;
    const found = (value: string): string[] =>
      diagnose(new HubbleDocument(parameters(value), 'yaml'), { release: '1.19' }).map(({ rule }) => rule);
    assert.equal(accepted(parameters('"{dns,dr|}"'), 'drop'), parameters('"{dns,drop}"'));
    assert.deepEqual(found('"{dns,drop,httpV2:exemplars=true}"'), []);
    assert.deepEqual(found('"{dns,drpo}"'), ['unknown-metric']);
    assert.deepEqual(found('"{dns,httpV2:labelsContext=source_ip\\,source_pod}"'), []);
    assert.deepEqual(found('dns'), ['wrong-type']);
  });

  it('explain the path of a parameter', () => {
    const { document, offset } = withCaret(
      'kind: Application\nspec:\n  source:\n    chart: cilium\n    helm:\n      parameters:\n        - name: hubble.rel|ay.enabled\n          value: "true"\n',
    );
    assert.match(hover(document, offset, '1.19')?.markdown ?? '', /enabled/);
  });

  it('offer the first key below a `hubble:` of the chart, and of the data of cilium-config', () => {
    assert.equal(accepted('cilium:\n  hubble:\n    rel|\n', 'relay'), 'cilium:\n  hubble:\n    relay:\n      \n');
    const data = (text: string): string =>
      `kind: ConfigMap\nmetadata:\n  name: cilium-config\ndata:\n  debug: "false"\n${text}`;
    assert.equal(accepted(data('  |'), 'enable-hubble'), data('  enable-hubble: '));
  });

  it('offer the first key of values that are not written yet', () => {
    const release = (values: string): string =>
      `kind: HelmRelease\nspec:\n  chart:\n    spec:\n      chart: cilium\n  values:${values}\n`;
    assert.match(accepted(release('\n    hub|'), 'hubble'), /\n {4}hubble:/);
  });

  it('are values of Cilium with less in them where the name of the object says so', () => {
    const kind = (name: string, values: string): string =>
      new HubbleDocument(`kind: ConfigMap\nmetadata: { name: ${name} }\ndata:\n  values.yaml: |\n${values}`, 'yaml')
        .kind;
    assert.equal(kind('cilium-values', '    hubble:\n      enabled: true\n'), 'helm-values');
    assert.equal(kind('app-values', '    hubble:\n      enabled: true\n'), 'none');
    assert.equal(kind('cilium', '    hubble:\n      replicas: 3\n'), 'none');
    assert.equal(kind('cilium', '    operator: {}\n    envoy: {}\n'), 'none');
  });

  it('offer nothing on a line that is no part of the text', () => {
    for (const line of ['   |\n  other: 1\n', '|\n  other: 1\n', '   |', '|']) {
      const { document, offset } = withCaret(chart(`    hubble:\n      enabled: true\n${line}`), 'yaml');
      assert.deepEqual(complete(document, offset, { release: '1.19', snippets: false }), []);
    }
  });

  it('go on in a line below them that is indented as they are', () => {
    const head = '    hubble:\n      enabled: true\n';
    for (const rest of ['', '\n', '\n\n  other: 1\n', '\n---\na: 1\n']) {
      for (const gap of ['', '\n']) {
        const sample = chart(`${head}${gap}    |${rest}`);
        assert.equal(accepted(sample, 'bpf'), written(`${head}${gap}    bpf:\n      ${rest}`));
      }
    }
  });

  it('read each of several filters in one string', () => {
    const sample = (type: string): string =>
      `kind: ConfigMap\nmetadata: { name: cilium-config }\ndata:\n  hubble-export-denylist: '{"verdict":["DROPPED"]} {"event_type":[{"type":${type}}]}'\n`;
    assert.equal(accepted(sample('|'), 'trace'), sample('4'));
  });

  it('read the filters of a text in another in another', () => {
    const sample = (type: string): string => `cluster:
  inlineManifests:
    - name: cilium
      contents: ¦
        kind: ConfigMap
        data:
          values.yaml: ¦
            hubble:
              export:
                static:
                  allowList:
                    - >-
                      {"event_type":
                        [{"type": ${type}}]}
`;
    assert.equal(accepted(sample('|'), 'trace'), sample('4').replaceAll('¦', '|'));
  });
});
