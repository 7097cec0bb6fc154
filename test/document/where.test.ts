import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { languageOf } from '../../server/src/cli/languages.js';
import { mayBeHubble } from '../../server/src/document/glance.js';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import type { Kind } from '../../server/src/schema/kinds.js';
import { complete } from '../../server/src/service/completion.js';
import { diagnose } from '../../server/src/service/diagnose.js';
import { hover } from '../../server/src/service/hover.js';
import { applyEdits } from '../support/caret.js';

const FIXTURES = new URL('../fixtures/where/', import.meta.url);

/** What each fixture is; those with `4` beside `sub_type` have a filter or a flow in their deepest text. */
const KINDS: Readonly<Record<string, Kind>> = {
  'ansible-copy.yml': 'helm-values',
  'ansible-objects.yml': 'helm-values',
  'ansible-playbook.yml': 'helm-values',
  'ansible-roles.yml': 'helm-values',
  'ansible-tasks.yml': 'helm-values',
  'ansible-vars-text.yml': 'helm-values',
  'argo-application-set-sources.yaml': 'helm-values',
  'argo-application-set.yaml': 'helm-values',
  'argo-parameters.yaml': 'helm-values',
  'argo-template-patch.yaml': 'helm-values',
  'argo-values-object.yaml': 'helm-values',
  'argo-values-text.yaml': 'helm-values',
  'cilium-config-map.yaml': 'cilium-config',
  'cilium-config-patch.yaml': 'cilium-config',
  'cilium-config-resource.yaml': 'helm-values',
  'cilium-node-config.yaml': 'cilium-config',
  'cli-config-without-filters.yaml': 'cli-config',
  'cli-config.yaml': 'cli-config',
  'cloud-init.yaml': 'helm-values',
  'cluster-api-proxy.yaml': 'helm-values',
  'crossplane-release.yaml': 'helm-values',
  'dynamic-metrics-config-map.yaml': 'dynamic-metrics',
  'dynamic-metrics.yaml': 'dynamic-metrics',
  'fleet.yaml': 'helm-values',
  'flow-filter.json': 'flow-filter',
  'flow-filters.json': 'flow-filter',
  'flow.json': 'flows',
  'flowlogs-config-map.yaml': 'flowlogs',
  'flowlogs.yaml': 'flowlogs',
  'flows-array.json': 'flows',
  'flows-object.json': 'flows',
  'flux-helm-release.yaml': 'helm-values',
  'flux-kustomization.yaml': 'helm-values',
  'flux-oci-repository.yaml': 'helm-values',
  'flux-umbrella.yaml': 'helm-values',
  'helm-dynamic-metrics.yaml': 'helm-values',
  'helm-jinja.yaml': 'helm-values',
  'helm-relay-only.yaml': 'helm-values',
  'helm-root-without-exporter.yaml': 'helm-values',
  'helm-root.yaml': 'helm-values',
  'helmfile.yaml': 'helm-values',
  'inflation-generator.yaml': 'helm-values',
  'k0s.yaml': 'helm-values',
  'k3s-helm-chart.yaml': 'helm-values',
  'k3s-set.yaml': 'helm-values',
  'kustomization.yaml': 'helm-values',
  'kustomize-patches.yaml': 'helm-values',
  'lines-array.json': 'flows',
  'lines.jsonl': 'flows',
  'list.yaml': 'cilium-config',
  'rancher-cluster.yaml': 'helm-values',
  'raw-filters.yaml': 'raw-filters',
  'rke2-helm-chart-config.yaml': 'helm-values',
  'talhelper-control-plane.yaml': 'flowlogs',
  'talhelper-patches.yaml': 'helm-values',
  'talos-flowlogs.yaml': 'flowlogs',
  'talos-json-patch.yaml': 'helm-values',
  'talos-values.yaml': 'helm-values',
  'umbrella-alias.yaml': 'helm-values',
  'umbrella-nested.yaml': 'helm-values',
  'umbrella.yaml': 'helm-values',
  'values-config-map.yaml': 'helm-values',
};

/** `type: 4` as it is written in each of the languages, with the number as a group. */
const TYPE = /\\?"?\btype\\?"?: ?(4)(?=[,\s])/g;

function typesIn(text: string): number[] {
  return [...text.matchAll(TYPE)].map((match) => match.index + match[0].length - 1);
}

describe('where Hubble is found', () => {
  it('every fixture has its kind', () => {
    assert.deepEqual(readdirSync(FIXTURES).sort(), Object.keys(KINDS).sort());
  });

  for (const [name, kind] of Object.entries(KINDS)) {
    const lf = readFileSync(new URL(name, FIXTURES), 'utf8');
    for (const [lines, text] of [
      ['LF', lf],
      ['CRLF', lf.replaceAll('\n', '\r\n')],
    ] as const) {
      describe(`${name}, ${lines}`, () => {
        const document = new HubbleDocument(text, languageOf(name));

        it(`is ${kind}, and the glance starts the server`, () => {
          assert.equal(document.kind, kind);
          assert.ok(mayBeHubble(text));
        });

        for (const offset of typesIn(text)) {
          it(`hover, completion and diagnostics at ${offset}`, () => {
            assert.match(hover(document, offset, '1.19')?.markdown ?? '', /trace/);
            const unwritten = new HubbleDocument(text.slice(0, offset) + text.slice(offset + 1), languageOf(name));
            const drop = complete(unwritten, offset, { release: '1.19', snippets: true }).find(
              ({ label }) => label === 'drop',
            );
            assert.ok(drop, 'drop is offered');
            assert.equal(applyEdits(unwritten.text, [drop.edit]), `${text.slice(0, offset)}1${text.slice(offset + 1)}`);
            if (kind === 'flows') return;
            const found = diagnose(document, { release: '1.19' }).filter(({ rule }) => rule === 'sub-type-ignored');
            assert.match(
              found.map(({ span }) => text.slice(span.start, span.end)).join(),
              /^(?:\\?"?sub_type\\?"?: ?3)$/,
            );
          });
        }
      });
    }
  }

  it('most fixtures have a filter or flow in them', () => {
    const without = Object.keys(KINDS).filter(
      (name) => typesIn(readFileSync(new URL(name, FIXTURES), 'utf8')).length === 0,
    );
    assert.deepEqual(without, [
      'cli-config-without-filters.yaml',
      'helm-relay-only.yaml',
      'helm-root-without-exporter.yaml',
    ]);
  });
});
