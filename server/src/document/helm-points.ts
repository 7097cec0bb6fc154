/**
 * How much a key of a mapping says for values of the Cilium chart, by points. Keys that stand below `hubble:` count in
 * {@link HUBBLE_POINTS}; a mapping is taken for Cilium's values with {@link ENOUGH} points, and without a `hubble:`
 * that gives any of them with {@link ENOUGH_ALONE}.
 */
export const ENOUGH = 4;
/** What it takes without a `hubble:`. */
export const ENOUGH_ALONE = 6;

/** What the name of a chart (`cilium`) beside the values, or a person, says for them. */
export const CERTAIN = ENOUGH_ALONE;

/** What the name of a key, a release or an object says for the values that it holds. */
export const NAMED = 3;

/**
 * Keys of `hubble:` that count where their value has the type that the chart gives it. Any other key of it says little.
 */
export const HUBBLE_POINTS: Readonly<Record<string, number>> = {
  enabled: 1,
  relay: 4,
  ui: 3,
  tls: 1,
  metrics: 1,
  export: 1,
  listenAddress: 2,
  socketPath: 2,
  preferIpv6: 3,
  peerService: 3,
  redact: 3,
  dropEventEmitter: 3,
  eventBufferCapacity: 3,
  eventQueueSize: 3,
  lostEventSendInterval: 3,
  networkPolicyCorrelation: 3,
  skipUnknownCGroupIDs: 3,
};

/** Keys of the chart of Retina (microsoft/retina, 0.0.x to 1.x), which has the same `hubble:` and is no Cilium. */
export const RETINA_KEYS: readonly string[] = [
  'enabledPlugin_linux',
  'enabledPlugin_win',
  'enablePodLevel',
  'remoteContext',
  'retinaPort',
];

/**
 * Other keys at the top of the chart's values (values.yaml, 1.14 to 1.19): its own, and those that other charts have
 * too.
 */
export const CHART_POINTS: Readonly<Record<string, number>> = {
  kubeProxyReplacement: 3,
  k8sServiceHost: 2,
  k8sServicePort: 1,
  ipv4NativeRoutingCIDR: 3,
  ipv6NativeRoutingCIDR: 3,
  autoDirectNodeRoutes: 3,
  routingMode: 2,
  tunnelProtocol: 2,
  bgpControlPlane: 3,
  l2announcements: 3,
  enableIPv4Masquerade: 3,
  enableIPv6Masquerade: 3,
  policyEnforcementMode: 3,
  identityAllocationMode: 3,
  localRedirectPolicy: 2,
  ciliumEndpointSlice: 3,
  endpointRoutes: 2,
  egressGateway: 2,
  hostFirewall: 2,
  bandwidthManager: 3,
  clustermesh: 3,
  socketLB: 2,
  gatewayAPI: 2,
  ingressController: 1,
  upgradeCompatibility: 2,
  k8sClientRateLimit: 2,
  envoyConfig: 2,
  bpf: 2,
  cni: 1,
  ipam: 1,
  eni: 1,
  encryption: 1,
  l7Proxy: 2,
  nodePort: 1,
  externalIPs: 1,
  hostPort: 1,
  loadBalancer: 1,
  operator: 1,
  envoy: 1,
  cluster: 1,
  nodeinit: 2,
  rollOutCiliumPods: 3,
};
