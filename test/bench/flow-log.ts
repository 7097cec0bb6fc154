import { APPS, NAMESPACES } from './names.js';
import { Random } from '../support/random.js';

const START = Date.UTC(2026, 2, 2, 8);
const LABEL_PREFIX = 'k8s:io.cilium.k8s.namespace.labels.kubernetes.io/metadata.name=';

/** Lines as an exporter writes them, about 1,400 characters each. */
export function flowLines(count: number): string[] {
  const random = new Random(99);
  const endpoints = Array.from({ length: 300 }, (_, at) => endpoint(random, at));
  return Array.from({ length: count }, (_, at) => JSON.stringify(line(random, endpoints, at)));
}

function endpoint(random: Random, at: number): object {
  const namespace = random.pick(NAMESPACES);
  const app = random.pick(APPS);
  return {
    ID: 100 + random.below(4000),
    identity: 10_000 + random.below(50_000),
    cluster_name: 'production',
    namespace,
    labels: [
      `k8s:app=${app}`,
      `k8s:app.kubernetes.io/instance=${app}`,
      `${LABEL_PREFIX}${namespace}`,
      `k8s:io.cilium.k8s.policy.cluster=production`,
      `k8s:io.cilium.k8s.policy.serviceaccount=${app}`,
      `k8s:io.kubernetes.pod.namespace=${namespace}`,
    ],
    pod_name: `${app}-${random.hex(9)}-${random.hex(5)}`,
    ...(at % 2 === 0 && { workloads: [{ name: app, kind: random.pick(['Deployment', 'StatefulSet', 'DaemonSet']) }] }),
  };
}

function line(random: Random, endpoints: readonly object[], at: number): object {
  const time = new Date(START + at * 7).toISOString().replace('Z', `${random.below(899_999) + 100_000}Z`);
  const node = `production/node-${random.below(12)}.internal.example`;
  const flow = { time, uuid: uuid(random), ...event(random, random.pick(endpoints), random.pick(endpoints), node) };
  return { flow, node_name: node, time };
}

function event(random: Random, source: object, destination: object, node: string): object {
  const IP = { source: address(random), destination: address(random), ipVersion: 'IPv4' };
  const ports = {
    source_port: 32_768 + random.below(28_000),
    destination_port: random.pick([53, 80, 443, 8080, 5432]),
  };
  const labels = ['kubernetes.io/os=linux', `topology.kubernetes.io/zone=zone-${random.pick(['a', 'b', 'c'])}`];
  const ends = { source, destination };
  const seen = { node_name: node, node_labels: labels };
  const traffic_direction = random.pick(['INGRESS', 'EGRESS']);
  const kind = random.next();
  if (kind < 0.12) {
    return {
      verdict: 'DROPPED',
      drop_reason: 133,
      ethernet: ethernet(random),
      IP,
      l4: { TCP: { ...ports, flags: { SYN: true } } },
      ...ends,
      Type: 'L3_L4',
      ...seen,
      event_type: { type: 1, sub_type: 133 },
      traffic_direction,
      drop_reason_desc: 'POLICY_DENIED',
      Summary: 'TCP Flags: SYN',
    };
  }
  if (kind > 0.85) {
    return {
      verdict: 'FORWARDED',
      IP,
      l4: { TCP: { ...ports, flags: { PSH: true, ACK: true } } },
      ...ends,
      Type: 'L7',
      ...seen,
      l7: random.chance(0.5) ? dns(random) : http(random),
      event_type: { type: 129 },
      traffic_direction,
      is_reply: random.chance(0.4),
      Summary: 'request',
    };
  }
  return {
    verdict: 'FORWARDED',
    ethernet: ethernet(random),
    IP,
    l4: { TCP: { ...ports, flags: random.pick([{ ACK: true }, { SYN: true, ACK: true }, { FIN: true, ACK: true }]) } },
    ...ends,
    Type: 'L3_L4',
    ...seen,
    event_type: { type: 4, ...random.pick([{}, { sub_type: 3 }, { sub_type: 4 }, { sub_type: 5 }]) },
    traffic_direction,
    trace_observation_point: random.pick(['TO_ENDPOINT', 'TO_STACK', 'FROM_ENDPOINT', 'TO_OVERLAY']),
    trace_reason: random.pick(['NEW', 'ESTABLISHED', 'REPLY']),
    is_reply: random.chance(0.4),
    interface: { index: 2 + random.below(40), name: `lxc${random.hex(12)}` },
    Summary: 'TCP Flags: ACK',
  };
}

function dns(random: Random): object {
  const query = `${random.pick(APPS)}.${random.pick(NAMESPACES)}.svc.cluster.local.`;
  const record = { query, ips: [address(random)], ttl: 30, observation_source: 'proxy', qtypes: ['A'], rrtypes: ['A'] };
  return { type: 'RESPONSE', latency_ns: String(random.below(9e6)), dns: record };
}

function http(random: Random): object {
  const url = `http://${random.pick(APPS)}.${random.pick(NAMESPACES)}/v1/items/${random.below(1e6)}?q="x"`;
  const headers = [{ key: 'X-Request-Id', value: uuid(random) }];
  return { type: 'REQUEST', http: { method: random.pick(['GET', 'POST']), url, protocol: 'HTTP/1.1', headers } };
}

function ethernet(random: Random): object {
  const mac = (): string => Array.from({ length: 6 }, () => random.hex(2)).join(':');
  return { source: mac(), destination: mac() };
}

function address(random: Random): string {
  return `10.${random.below(4)}.${random.below(256)}.${random.below(256)}`;
}

function uuid(random: Random): string {
  return [8, 4, 4, 4, 12].map((length) => random.hex(length)).join('-');
}
