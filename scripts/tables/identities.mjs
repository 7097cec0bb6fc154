import { bounds, readFacts } from './facts.mjs';
import { moduleText, printRows } from './write.mjs';

/** The components behind the well-known identities; from 108 on the same again for clusters that label namespaces. */
const COMPONENTS = {
  100: 'the etcd operator',
  101: 'the etcd of Cilium',
  102: 'kube-dns',
  103: 'kube-dns on EKS',
  104: 'CoreDNS',
  105: 'the Cilium operator',
  106: 'CoreDNS on EKS',
  107: 'the Cilium etcd operator',
};

const RANGES = [
  ['Not known.'],
  ['Reserved by Cilium.'],
  ['Well-known components of the cluster.'],
  ['Reserved identities that the user defines.'],
  ['Identities of the cluster with id 0, given out at run time.'],
  [
    'Identities of the clusters 1 to 255, given out at run time; the cluster id is the number shifted right by 16 bits.',
  ],
  ['CIDR and FQDN identities, numbered by each node for itself.', true],
  ['Remote-node identities, numbered by each node for itself.', true],
];

/** The module of the reserved identities. */
export function identityModules(folder) {
  const facts = readFacts(folder, 'identities.json');
  const rows = [...facts.reserved.map(reserved), ...facts.wellKnown.map(wellKnown)];
  const ranges = facts.ranges.map(({ from, to }, index) => {
    const [meaning, local] = RANGES[index];
    // The highest byte of a number is its scope, whatever the rest is.
    return { first: local ? from & 0xff000000 : from, last: to, meaning, local };
  });
  return new Map([
    [
      'server/src/tables/data/identities.ts',
      moduleText(
        ["import type { Identity, IdentityRange } from '../identity.js';"],
        [
          {
            doc: 'Identities with a fixed number (pkg/identity/numericidentity.go).',
            name: 'IDENTITIES',
            type: 'readonly Identity[]',
            value: printRows(rows),
          },
          {
            doc: 'What the numbers are set aside for, with at most 255 connected clusters.',
            name: 'IDENTITY_RANGES',
            type: 'readonly IdentityRange[]',
            value: printRows(ranges),
          },
        ],
      ),
    ],
  ]);
}

function reserved(fact) {
  return {
    number: fact.number,
    name: fact.name,
    meaning: fact.meaning.replace(/; the name cannot.*$/, '.'),
    goConst: fact.goConst,
    label: fact.label ?? undefined,
    observeByName: fact.cliNameAccepted || undefined,
    ...bounds(fact),
  };
}

function wellKnown({ number, goConst, deprecated }) {
  const labelled = number >= 108;
  const component = COMPONENTS[labelled ? number - 8 : number];
  const meaning = `Well-known identity of ${component}${labelled ? ', with the label of its namespace' : ''}${deprecated ? '; no longer given out' : ''}.`;
  return { number, name: goConst, meaning, goConst, since: '1.14' };
}
