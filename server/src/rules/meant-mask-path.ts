import { nearest, sameLetters } from './nearest.js';

const SIDES = ['source', 'destination'];

/** What people write, and where it stands in a flow; several where nobody can tell. Each row is one for both sides. */
const ON_A_SIDE: Readonly<Record<string, (side: string) => readonly string[]>> = {
  port: (side) => ['TCP', 'UDP', 'SCTP'].map((protocol) => `l4.${protocol}.${side}_port`),
  ip: (side) => [`IP.${side}`],
  address: (side) => [`IP.${side}`],
  pod: (side) => [`${side}.pod_name`],
  name: (side) => [`${side}.pod_name`],
  service: (side) => [`${side}_service`],
  workload: (side) => [`${side}.workloads`],
  label: (side) => [`${side}.labels`],
  dns: (side) => [`${side}_names`],
  fqdn: (side) => [`${side}_names`],
  mac: (side) => [`ethernet.${side}`],
};

const ALONE: Readonly<Record<string, readonly string[]>> = {
  timestamp: ['time'],
  direction: ['traffic_direction'],
  protocol: ['l4'],
  node: ['node_name'],
  drop_reason: ['drop_reason_desc'],
};

/**
 * The paths that a wrong one was most likely meant to be, the likeliest first; the only one is certain enough to be put
 * there.
 */
export function meantMaskPaths(written: string, known: readonly string[]): readonly string[] {
  const path = written.replace(/^_?flow\./i, '');
  const same = known.find((one) => sameLetters(one, path));
  if (same !== undefined) return [same];
  const other = otherWords(path).filter((one) => known.includes(one));
  if (other.length > 0) return other;
  // `http.method` is below `l7`; what is further down, such as the inner packet of a tunnel, is meant less often.
  const below = path === '' ? [] : known.filter((one) => sameLetters(one.slice(-path.length - 1), `.${path}`));
  const least = Math.min(...below.map(depth));
  if (below.length > 0) return below.filter((one) => depth(one) === least);
  // The start of a path that is there: `source.n`.
  const begun = /\.\w+$/.test(path) ? known.filter((one) => one.startsWith(path)) : [];
  if (begun.length > 0) return begun;
  const near = nearest(path, known);
  return near === undefined ? [] : [near];
}

function depth(path: string): number {
  return path.split('.').length;
}

/** `destination.port`, `destination_port`, `destinationPort` and the like. */
function otherWords(path: string): readonly string[] {
  for (const side of SIDES) {
    for (const [word, paths] of Object.entries(ON_A_SIDE)) {
      if (sameLetters(path.replaceAll('.', '_'), `${side}_${word}`)) return paths(side);
    }
  }
  return Object.entries(ALONE).find(([word]) => sameLetters(word, path))?.[1] ?? [];
}
