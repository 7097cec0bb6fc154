import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { mayBeHubble } from '../../server/src/document/glance.js';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { languageOf } from '../../server/src/cli/languages.js';
import { CONFIG_NAME } from '../../server/src/service/config/wishes.js';
import { SHAPES } from '../support/shapes.js';

const ROOT = new URL('../../', import.meta.url);

function textsBelow(folder: string): [name: string, text: string][] {
  return (
    readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
      // A `.hubble-ls.yaml` is known by its name.
      .filter((name) => /\.(ya?ml|json|jsonl)$/.test(name) && !name.endsWith(CONFIG_NAME))
      .map((name) => [`${folder}${name}`, readFileSync(new URL(folder + name, ROOT), 'utf8')])
  );
}

describe('the glance that starts the server', () => {
  for (const [name, text] of [
    ...textsBelow('examples/'),
    ...textsBelow('test/fixtures/rules/'),
    ...textsBelow('test/fixtures/where/'),
  ]) {
    it(`starts it for ${name}`, () => {
      assert.notEqual(new HubbleDocument(text, languageOf(name)).kind, 'none');
      assert.ok(mayBeHubble(text));
    });
  }

  for (const [name, text] of textsBelow('test/fixtures/where/')) {
    it(`starts it for ${name} as soon as something is recognised while it is written`, () => {
      for (let end = 1; end < text.length; end += 3) {
        const start = text.slice(0, end);
        // A key is one with its colon.
        if (/[^\s:]+$/.test(start) && !/:[^\n]*$/.test(start)) continue;
        const { kind } = new HubbleDocument(start, languageOf(name));
        assert.ok(kind === 'none' || mayBeHubble(start), `${kind}: ${start}`);
      }
    });
  }

  for (const shape of SHAPES) {
    it(`starts it for ${shape.name}, also while the number is missing`, () => {
      assert.ok(mayBeHubble(shape.write('4', '3')));
      assert.ok(mayBeHubble(shape.write('', '')));
    });
  }

  it('starts it for no file of another program but those that quote Hubble or imitate it', () => {
    const started = textsBelow('test/foreign/samples/').filter(([, text]) => mayBeHubble(text));
    assert.deepEqual(
      started.map(([name]) => name.replace('test/foreign/samples/', '')),
      [
        'agent-events.jsonl',
        'argo-appset-generators.yaml',
        'astro-config.yaml',
        'cilium-daemonset.yaml',
        'cloudevents.json',
        'falco-rules.yaml',
        'flowlogs-list.yaml',
        'flux-other-release.yaml',
        'game-events.yaml',
        'github-workflow.yml',
        'global-hubble.yaml',
        'grafana-dashboard.json',
        'json-schema.json',
        'k3s-other-chart.yaml',
        'kubeconfig-tls.yaml',
        'logstash-mapping.json',
        'node-red-function.json',
        'openapi-filter.yaml',
        'openapi.yaml',
        'prefect-flows.json',
        'renovate.json',
        'retina-hubble-values.yaml',
        'talos-machine.yaml',
        'values-schema.json',
        'vector-pipeline.yaml',
      ],
    );
  });

  it('is quick on a long text of words that look right', () => {
    const text = 'hubble:\n  export:\n'.repeat(50_000);
    assert.ok(!mayBeHubble(text));
  });
});
