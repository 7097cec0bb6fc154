import { parseLabel, UNSPECIFIED } from '../../grammar/label.js';
import { labelSource } from '../../tables/label-sources.js';
import { identityByName } from '../../tables/identities.js';
import type { Release } from '../../tables/release.js';
import { describeIdentity } from './identity.js';
import { code, paragraphs } from './markdown.js';

/** What the parts of a label of a flow are. */
export function describeLabel(text: string, release: Release): string {
  const { source, key, value } = parseLabel(text);
  const from = labelSource(source);
  const reserved = source === 'reserved' ? identityByName(key) : undefined;
  return paragraphs(
    `${code(text)} · label`,
    source === UNSPECIFIED ? undefined : `**Source:** ${code(source)}${from ? `, ${from}` : ''}`,
    `**Key:** ${code(key)}${value === '' ? '' : `  \n**Value:** ${code(value)}`}`,
    reserved && describeIdentity(reserved.number, release),
  );
}
