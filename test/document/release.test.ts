import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { releaseOf } from '../../server/src/document/cilium-version.js';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { releaseIn, releaseOfChart } from '../../server/src/document/release-in.js';

const VERSIONS: readonly (readonly [version: string, release: string | undefined])[] = [
  ['1.17.5', '1.17'],
  ['v1.17.5', '1.17'],
  ['1.18', '1.18'],
  ['1.18.*', '1.18'],
  ['1.16.x', '1.16'],
  ['~1.17.0', '1.17'],
  ['^1.16.0', '1.19'],
  ['>=1.15.0', '1.19'],
  ['>=1.16.0 <1.18.0', '1.17'],
  ['>= 1.16.0, < 1.18.3', '1.18'],
  ['>=1.14 <=1.17.9', '1.17'],
  ['1.15 - 1.17.3', '1.17'],
  ['1.20.0-pre.3', 'main'],
  ['2.0.0', 'main'],
  ['1.13.9', '1.14'],
  ['0.9.1', '1.14'],
  ['main', 'main'],
  ['latest', 'main'],
  ['stable', '1.19'],
  ['*', '1.19'],
  ['1.17.100', '1.17'],
  ['HEAD', undefined],
  ['{{ .Values.version }}', undefined],
  ['${CILIUM_VERSION}', undefined],
  ['release-1.17', undefined],
  ['', undefined],
];

/** The release of each fixture that names one, and what says so. */
const FIXTURES: Readonly<Record<string, string>> = {
  'ansible-playbook.yml': '1.16: Ansible, 1.16.4',
  'argo-application-set-sources.yaml': '1.17: Argo CD, 1.17.0',
  'argo-parameters.yaml': '1.19: Argo CD, 1.19.1',
  'argo-template-patch.yaml': '1.17: Argo CD, 1.17.2',
  'argo-values-object.yaml': '1.18: Argo CD, 1.18.2',
  'argo-values-text.yaml': '1.16: Argo CD, v1.16.3',
  'cloud-init.yaml': '1.17: k3s, 1.17.6',
  'cluster-api-proxy.yaml': '1.16: Cluster API, 1.16.0',
  'crossplane-release.yaml': '1.18: Crossplane, 1.18.1',
  'fleet.yaml': '1.17: Fleet, 1.17.2',
  'flux-helm-release.yaml': '1.17: Flux, 1.17.5',
  'flux-oci-repository.yaml': '1.17: Flux, 1.17.4',
  'helmfile.yaml': '1.17: helmfile, ~1.17.0',
  'inflation-generator.yaml': '1.15: Kustomize, 1.15.0',
  'k0s.yaml': '1.17: k0s, 1.17.1',
  'k3s-set.yaml': '1.16: k3s, 1.16.5',
  'talos-json-patch.yaml': '1.17: k3s, 1.17.4',
  'k3s-helm-chart.yaml': '1.15: k3s, 1.15.6',
  'kustomization.yaml': '1.18: Kustomize, 1.18.0',
};

function found(text: string): string {
  const release = releaseIn(new HubbleDocument(text, 'yaml'));
  return release ? `${release.release}: ${release.from}` : 'none';
}

describe('the release of Cilium', () => {
  for (const [version, release] of VERSIONS) {
    it(`${JSON.stringify(version)} is of ${release ?? 'none'}`, () => {
      assert.equal(releaseOf(version), release);
    });
  }

  for (const [name, expected] of Object.entries(FIXTURES)) {
    it(`of ${name} is ${expected}`, () => {
      assert.equal(found(readFileSync(new URL(`../fixtures/where/${name}`, import.meta.url), 'utf8')), expected);
    });
  }

  it('is not read from the version of another chart, or from a placeholder', () => {
    for (const name of ['flux-umbrella.yaml', 'argo-application-set.yaml']) {
      assert.equal(found(readFileSync(new URL(`../fixtures/where/${name}`, import.meta.url), 'utf8')), 'none');
    }
  });

  it('is not read from the branch or tag of a repository, or beside a chart in a folder', () => {
    const application = (source: string): string =>
      `kind: Application\nspec:\n  source:\n    ${source}\n    helm:\n      valuesObject:\n        hubble: { relay: { enabled: true } }\n`;
    assert.equal(found(application('chart: cilium\n    targetRevision: 1.16.1')), '1.16: Argo CD, 1.16.1');
    assert.equal(found(application('path: apps/cilium\n    targetRevision: main')), 'none');
    assert.equal(found(application('path: apps/cilium\n    targetRevision: v2.3.0')), 'none');
    const release = (chart: string): string =>
      `kind: HelmRelease\nmetadata: { name: cilium }\nspec:\n  chart: { spec: { chart: ${chart}, version: 0.3.1 } }\n  values: {}\n`;
    assert.equal(found(release('./charts/cilium')), 'none');
  });

  it('is read from the range that Flux follows', () => {
    const repository = (ref: string): string =>
      `kind: OCIRepository\nspec:\n  url: oci://quay.io/cilium/charts/cilium\n  ref: { ${ref} }\n`;
    assert.equal(found(`${values}---\n${repository('semver: 1.17.x')}`), '1.17: Flux, 1.17.x');
    // As Flux reads it, `semver` wins.
    assert.equal(found(`${values}---\n${repository('tag: 1.16.0, semver: 1.17.x')}`), '1.17: Flux, 1.17.x');
  });

  const values = 'hubble:\n  relay:\n    enabled: true\n  ui:\n    enabled: true\n';

  it('is read from the tag of an image', () => {
    const image = `${values}image:\n  override: quay.io/cilium/cilium:v1.17.5@sha256:00\n`;
    assert.equal(found(image), '1.17: image, v1.17.5');
    assert.equal(found(`${values}other: quay.io/cilium/tetragon:v1.17.5\n`), 'none');
  });

  it('is read from the tag of the agent, as values set it', () => {
    const image = (tag: string, repository = ''): string => found(`${values}image:\n${repository}  tag: ${tag}\n`);
    assert.equal(image('"v1.20.0"'), 'main: image, v1.20.0');
    assert.equal(image('v1.17.4', '  repository: "quay.io/cilium/cilium"\n'), '1.17: image, v1.17.4');
    assert.equal(image('v1.19.7', '  repository: registry.example/mirror/cilium\n'), '1.19: image, v1.19.7');
    assert.equal(image('v1.17.4', '  repository: registry.example/nginx\n'), 'none');
    assert.equal(image('latest'), 'none');
    assert.equal(found('hubble:\n  relay:\n    image: { tag: v1.16.3 }\n'), '1.16: image, v1.16.3');
    assert.equal(found(`${values}operator:\n  image: { tag: v1.15.1 }\n`), '1.15: image, v1.15.1');
    assert.equal(image('1.17.4+build'), '1.17: image, 1.17.4+build');
    assert.equal(found(`cni:\n${`${values}image:\n  tag: v1.16.2\n`.replaceAll(/^/gm, '  ')}`), '1.16: image, v1.16.2');
  });

  it('is that of the chart where the tag of the agent is another', () => {
    const flux = readFileSync(new URL('../fixtures/where/flux-helm-release.yaml', import.meta.url), 'utf8');
    const tagged = flux.replace(/^( *)hubble:/m, '$1image:\n$1  tag: v1.14.0\n$1hubble:');
    assert.notEqual(tagged, flux);
    assert.equal(found(tagged), '1.17: Flux, 1.17.5');
  });

  it('is read from the modeline first', () => {
    const flux = readFileSync(new URL('../fixtures/where/flux-helm-release.yaml', import.meta.url), 'utf8');
    assert.equal(found(`# hubble: cilium=v1.15.2\n${flux}`), '1.15: modeline, v1.15.2');
    assert.equal(found(`${flux}\n# hubble: kind=helm-values cilium=1.18\n`), '1.18: modeline, 1.18');
    assert.equal(found(`# hubble: cilium=soon\n${flux}`), '1.17: Flux, 1.17.5');
  });

  it('is read from Chart.yaml and Chart.lock', () => {
    const chart = (name: string, version: string): string =>
      `apiVersion: v2\nname: platform\nversion: 3.0.0\ndependencies:\n  - name: ${name}\n    version: ${version}\n    repository: https://helm.cilium.io\n`;
    assert.deepEqual(releaseOfChart(chart('cilium', '~1.17.0'), 'Chart.yaml'), {
      release: '1.17',
      from: 'Chart.yaml, ~1.17.0',
    });
    assert.equal(releaseOfChart(chart('cilium', '1.16'), 'Chart.lock')?.release, '1.16');
    assert.equal(releaseOfChart(chart('tetragon', '1.16.0'), 'Chart.yaml'), undefined);
    assert.equal(releaseOfChart('apiVersion: v2\nname: cilium\nversion: 1.18.3\n', 'Chart.yaml')?.release, '1.18');
    assert.equal(releaseOfChart('dependencies: [', 'Chart.yaml'), undefined);
  });
});
