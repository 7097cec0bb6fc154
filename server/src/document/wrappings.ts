/**
 * Where other files hold what is Hubble's, as rows: nothing else in the project knows these formats. A pattern is a
 * list of keys; `*` is any key, `[]` any member of a list.
 */
export type Pattern = readonly string[];

/** What a row is looked for in: a document, or one task of Ansible. */
export type Place = 'document' | 'task';

/** A place that installs a chart with values. */
export interface ChartUse {
  /** Whose format it is. */
  readonly of: string;
  readonly in: Place;
  /** What `kind` of the document must be, where it has to have one. */
  readonly kind?: string;
  /** The mapping that names the chart. */
  readonly at: Pattern;
  /**
   * Below it: names of the chart, the first that is there counts. The first row is the name in a repository of charts.
   */
  readonly chart: readonly Pattern[];
  /**
   * Below it: the version of the chart, beside a name in a repository; beside any other it is one of something else.
   */
  readonly version: Pattern;
  /** Below it: its values. */
  readonly values: readonly (readonly [pattern: Pattern, as: ValuesForm])[];
}

/** A mapping; the same as YAML text; a list of dotted `name` and `value`, or a mapping of these. */
export type ValuesForm = 'mapping' | 'text' | 'parameters';

/** A place that holds something to be recognised in turn. */
export interface Holder {
  readonly of: string;
  readonly in: Place;
  readonly kind?: string;
  readonly at: Pattern;
  /** A value as if it were a document; text with documents; tasks of Ansible; the keys and values of cilium-config. */
  readonly holds: 'document' | 'text' | 'task' | 'cilium-config';
}

const ARGO_HELM = [
  [['helm', 'valuesObject'], 'mapping'],
  [['helm', 'values'], 'text'],
  [['helm', 'parameters'], 'parameters'],
] as const;

const ARGO_SOURCE = {
  chart: [['chart'], ['path'], ['helm', 'releaseName']],
  version: ['targetRevision'],
  values: ARGO_HELM,
};

const HELM_CHART = {
  chart: [
    ['spec', 'chart'],
    ['metadata', 'name'],
  ],
  version: ['spec', 'version'],
  values: [
    [['spec', 'valuesContent'], 'text'],
    [['spec', 'set'], 'parameters'],
  ],
} as const;

const OCI_REPOSITORY = {
  of: 'Flux',
  in: 'document',
  kind: 'OCIRepository',
  at: ['spec'],
  chart: [['url']],
  values: [],
} as const;

const ANSIBLE_TASK = {
  of: 'Ansible',
  in: 'task',
  chart: [['chart_ref'], ['name'], ['release_name']],
  version: ['chart_version'],
  values: [
    [['values'], 'mapping'],
    [['release_values'], 'mapping'],
  ],
} as const;

/** Who installs charts. */
export const CHART_USES: readonly ChartUse[] = [
  {
    of: 'Flux',
    in: 'document',
    kind: 'HelmRelease',
    at: [],
    chart: [
      ['spec', 'chart', 'spec', 'chart'],
      ['spec', 'chartRef', 'name'],
      ['spec', 'releaseName'],
      ['metadata', 'name'],
    ],
    version: ['spec', 'chart', 'spec', 'version'],
    values: [[['spec', 'values'], 'mapping']],
  },
  // What a `chartRef` of a HelmRelease leads to: often in the same file, and where the version is.
  { ...OCI_REPOSITORY, version: ['ref', 'semver'] },
  { ...OCI_REPOSITORY, version: ['ref', 'tag'] },
  // An Application, or what a `templatePatch` or a patch has of one, which need not name the kind.
  { of: 'Argo CD', in: 'document', at: ['spec', 'source'], ...ARGO_SOURCE },
  { of: 'Argo CD', in: 'document', at: ['spec', 'sources', '[]'], ...ARGO_SOURCE },
  { of: 'Argo CD', in: 'document', kind: 'ApplicationSet', at: ['spec', 'template', 'spec', 'source'], ...ARGO_SOURCE },
  {
    of: 'Argo CD',
    in: 'document',
    kind: 'ApplicationSet',
    at: ['spec', 'template', 'spec', 'sources', '[]'],
    ...ARGO_SOURCE,
  },
  {
    of: 'k3s',
    in: 'document',
    kind: 'HelmChart',
    at: [],
    ...HELM_CHART,
  },
  {
    of: 'k3s',
    in: 'document',
    kind: 'HelmChartConfig',
    at: [],
    ...HELM_CHART,
  },
  {
    of: 'Kustomize',
    in: 'document',
    at: ['helmCharts', '[]'],
    chart: [['name']],
    version: ['version'],
    values: [[['valuesInline'], 'mapping']],
  },
  {
    of: 'Kustomize',
    in: 'document',
    kind: 'HelmChartInflationGenerator',
    at: [],
    chart: [['name']],
    version: ['version'],
    values: [[['valuesInline'], 'mapping']],
  },
  {
    of: 'helmfile',
    in: 'document',
    at: ['releases', '[]'],
    chart: [['chart'], ['name']],
    version: ['version'],
    values: [
      [['values', '[]'], 'mapping'],
      [['set'], 'parameters'],
    ],
  },
  { ...ANSIBLE_TASK, at: ['kubernetes.core.helm'] },
  { ...ANSIBLE_TASK, at: ['community.kubernetes.helm'] },
  { ...ANSIBLE_TASK, at: ['helm'] },
  {
    of: 'OpenShift',
    in: 'document',
    kind: 'CiliumConfig',
    at: [],
    chart: [['metadata', 'name'], ['kind']],
    version: [],
    values: [[['spec'], 'mapping']],
  },
  {
    of: 'Rancher',
    in: 'document',
    kind: 'Cluster',
    at: ['spec', 'rkeConfig', 'chartValues'],
    chart: [],
    version: [],
    values: [[['*'], 'mapping']],
  },
  {
    of: 'Fleet',
    in: 'document',
    at: ['helm'],
    chart: [['chart'], ['releaseName']],
    version: ['version'],
    values: [[['values'], 'mapping']],
  },
  {
    of: 'Cluster API',
    in: 'document',
    kind: 'HelmChartProxy',
    at: ['spec'],
    chart: [['chartName'], ['releaseName']],
    version: ['version'],
    values: [[['valuesTemplate'], 'text']],
  },
  {
    of: 'Crossplane',
    in: 'document',
    kind: 'Release',
    at: ['spec', 'forProvider'],
    chart: [['chart', 'name']],
    version: ['chart', 'version'],
    values: [[['values'], 'mapping']],
  },
  {
    of: 'k0s',
    in: 'document',
    kind: 'ClusterConfig',
    at: ['spec', 'extensions', 'helm', 'charts', '[]'],
    chart: [['chartname'], ['name']],
    version: ['version'],
    values: [[['values'], 'text']],
  },
];

/** Patches of Talos' machine configuration as text, as talhelper has them for all nodes, for some and for one. */
function talosPatches(...at: Pattern): Holder {
  return { of: 'Talos', in: 'document', at: [...at, 'patches', '[]'], holds: 'text' };
}

/** Variables, among them values that a task hands to Helm, as a mapping or as text. */
function ansibleValues(key: string): Holder[] {
  return [
    { of: 'Ansible', in: 'task', at: [key], holds: 'document' },
    { of: 'Ansible', in: 'task', at: [key, '*'], holds: 'text' },
  ];
}

/** Objects that a module applies: one, a list, or text. */
function ansibleManifests(module: string): Holder[] {
  return [
    { of: 'Ansible', in: 'task', at: [module, 'definition'], holds: 'document' },
    { of: 'Ansible', in: 'task', at: [module, 'definition', '[]'], holds: 'document' },
    { of: 'Ansible', in: 'task', at: [module, 'definition'], holds: 'text' },
  ];
}

/** A file whose text stands in the task. */
function ansibleFile(module: string): Holder {
  return { of: 'Ansible', in: 'task', at: [module, 'content'], holds: 'text' };
}

/** What is looked into for anything of Hubble's. */
export const HOLDERS: readonly Holder[] = [
  { of: 'Kubernetes', in: 'document', kind: 'List', at: ['items', '[]'], holds: 'document' },
  // A ConfigMap, or what `kubectl patch` takes for one.
  { of: 'Kubernetes', in: 'document', at: ['data'], holds: 'cilium-config' },
  { of: 'Cilium', in: 'document', kind: 'CiliumNodeConfig', at: ['spec', 'defaults'], holds: 'cilium-config' },
  { of: 'Kubernetes', in: 'document', kind: 'ConfigMap', at: ['data', '*'], holds: 'text' },
  { of: 'Kubernetes', in: 'document', kind: 'Secret', at: ['stringData', '*'], holds: 'text' },
  { of: 'Talos', in: 'document', at: ['cluster', 'inlineManifests', '[]', 'contents'], holds: 'text' },
  { of: 'Talos', in: 'document', at: ['machine', 'files', '[]', 'content'], holds: 'text' },
  talosPatches(),
  talosPatches('controlPlane'),
  talosPatches('worker'),
  talosPatches('nodes', '[]'),
  // An operation of a JSON patch that adds manifests.
  { of: 'Talos', in: 'document', at: ['[]', 'value', 'contents'], holds: 'text' },
  { of: 'Talos', in: 'document', at: ['[]', 'value', '[]', 'contents'], holds: 'text' },
  { of: 'cloud-init', in: 'document', at: ['write_files', '[]', 'content'], holds: 'text' },
  { of: 'Butane', in: 'document', at: ['storage', 'files', '[]', 'contents', 'inline'], holds: 'text' },
  { of: 'Kustomize', in: 'document', at: ['patches', '[]', 'patch'], holds: 'text' },
  { of: 'Kustomize', in: 'document', at: ['patchesStrategicMerge', '[]'], holds: 'text' },
  { of: 'Flux', in: 'document', kind: 'Kustomization', at: ['spec', 'patches', '[]', 'patch'], holds: 'text' },
  { of: 'Argo CD', in: 'document', kind: 'ApplicationSet', at: ['spec', 'templatePatch'], holds: 'text' },
  { of: 'Hubble', in: 'document', at: ['flows'], holds: 'document' },
  { of: 'Ansible', in: 'document', at: ['[]'], holds: 'task' },
  { of: 'Ansible', in: 'task', at: ['tasks', '[]'], holds: 'task' },
  { of: 'Ansible', in: 'task', at: ['pre_tasks', '[]'], holds: 'task' },
  { of: 'Ansible', in: 'task', at: ['post_tasks', '[]'], holds: 'task' },
  { of: 'Ansible', in: 'task', at: ['handlers', '[]'], holds: 'task' },
  { of: 'Ansible', in: 'task', at: ['roles', '[]'], holds: 'task' },
  { of: 'Ansible', in: 'task', at: ['block', '[]'], holds: 'task' },
  { of: 'Ansible', in: 'task', at: ['rescue', '[]'], holds: 'task' },
  { of: 'Ansible', in: 'task', at: ['always', '[]'], holds: 'task' },
  ...['vars', 'ansible.builtin.set_fact', 'set_fact'].flatMap(ansibleValues),
  ...['kubernetes.core.k8s', 'community.kubernetes.k8s', 'k8s'].flatMap(ansibleManifests),
  ...['ansible.builtin.copy', 'copy'].map(ansibleFile),
];
