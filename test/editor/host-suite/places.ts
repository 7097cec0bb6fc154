import assert from 'node:assert/strict';
import { completionsAt, diagnosticsOf, hoverAt, labels, messages } from './support/ask.js';
import { closeAll, open } from './support/open.js';
import { values } from './support/samples.js';
import { until } from './support/until.js';

const indented = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by));

/** Where an engineer meets those values, and the same filters in a ConfigMap of the agent. */
const PLACES: readonly (readonly [name: string, file: string, write: (type: string) => string])[] = [
  ['an umbrella chart', 'values.yaml', (type) => `global: {}\ncilium:\n${indented(values(`type: ${type}`), 2)}`],
  [
    'a HelmRelease of Flux',
    'release.yaml',
    (type) =>
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata:\n  name: cilium\nspec:\n' +
      `  chart:\n    spec:\n      chart: cilium\n      version: 1.18.2\n  values:\n${indented(values(`type: ${type}`), 4)}`,
  ],
  [
    'a ConfigMap with flowlogs.yaml',
    'configmap.yaml',
    (type) =>
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cilium-flowlog-config\ndata:\n  flowlogs.yaml: ¦\n' +
      `    flowLogs:\n      - name: drops\n        filePath: /var/run/cilium/hubble/drops.log\n        includeFilters:\n          - event_type:\n              - type: ${type}\n`,
  ],
];

describe('places', () => {
  afterEach(closeAll);

  for (const [name, file, write] of PLACES) {
    it(`hovers, completes and checks in ${name}`, async () => {
      const named = await open(file, write('|1'));
      const text = await until('hover', () => hoverAt(named));
      assert.match(text, /drop/);
      const empty = await open(file, write('|'));
      const names = await until('completion', async () => {
        const found = labels(await completionsAt(empty));
        return found.length > 0 ? found : undefined;
      });
      assert.ok(names.includes('trace'), names.join(', '));
      const wrong = await open(file, write('|9'));
      assert.match(messages(await diagnosticsOf(wrong)).join('\n'), /Event type 9 does not exist/);
    });
  }

  it('hovers and checks the last of 20,000 lines of a flow log', async () => {
    const line = (type: string): string =>
      `{"flow":{"verdict":"FORWARDED","Type":"L3_L4","node_name":"kind-worker","event_type":{"type":${type},"sub_type":3}},"node_name":"kind-worker"}\n`;
    const log = await open('flows.jsonl', line('4').repeat(19_999) + line('|9'));
    assert.match(messages(await diagnosticsOf(log)).join('\n'), /Event type 9 is not known/);
    assert.match(await until('hover', () => hoverAt(log)), /event type 9/);
  });
});
