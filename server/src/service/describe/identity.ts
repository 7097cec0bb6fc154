import { clusterOf, identity, identityRange } from '../../tables/identities.js';
import type { Release } from '../../tables/release.js';
import { code, paragraphs, prose } from './markdown.js';
import { describeBounds } from './release.js';

/** What a numeric security identity stands for: a reserved one by name, any other by the range it is given out from. */
export function describeIdentity(number: number, release: Release): string {
  const row = identity(number);
  const range = identityRange(number);
  if (row) {
    return paragraphs(
      `**${prose(row.name)}** · identity ${number}`,
      prose(row.meaning),
      row.label && `**Label:** ${code(row.label)}`,
      row.observeByName && `**CLI:** ${code(`hubble observe --identity ${row.name}`)}`,
      describeBounds(row, release),
    );
  }
  const [usual, wide] = [clusterOf(number), clusterOf(number, 511)];
  return paragraphs(
    `**identity ${number}**`,
    range ? prose(range.meaning) : 'Outside of all ranges that Cilium gives out.',
    usual && `Here: cluster ${usual.cluster}, identity ${usual.identity} in it.`,
    wide &&
      usual &&
      `With ${code('clustermesh.maxConnectedClusters')} 511: cluster ${wide.cluster}, identity ${wide.identity} in it.`,
    range?.local && '**Node-local:** the same number means something else on another node.',
    !range || range.local || number < 256
      ? undefined
      : `${code(`kubectl get ciliumidentity ${number} -o yaml`)} shows the labels behind it.`,
  );
}
