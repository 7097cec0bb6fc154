import { messageOf, type Bound } from '../document/bound.js';
import { isPlaceholder } from '../document/placeholder.js';
import type { Message } from '../schema/field.js';
import { fieldOf } from '../schema/messages.js';
import type { Entry } from '../syntax/cursor.js';
import { RELEASES, type Release } from '../tables/release.js';
import { consequence, fateOf, severityOf } from './fate.js';
import { nearest, sameLetters } from './nearest.js';
import { rewriteText } from './rewrite.js';
import type { Problem, Rule } from './rule.js';

/** YAML's merge key is no key of the mapping. */
const MERGE = '<<';

export const unknownKey: Rule = {
  name: 'unknown-key',
  severity: 'error',
  summary: 'A key that Cilium does not know.',
  why:
    'In a filter an unknown key is an error of the decoder: the filter, and all that is read with it, is refused. Around the ' +
    'filters it is the other way round: the flow logs, the Helm chart and the CLI ignore a key that they do not know, and what ' +
    'it was meant to set keeps its default. A filter list under a misspelled key filters nothing.',
  about: (type, _, list) => !list && messageOf(type) !== undefined && messageOf(type)?.rest === undefined,
  check(bound, { release }) {
    const owner = messageOf(bound.type);
    const node = bound.value?.node;
    if (!owner || node?.kind !== 'map') return [];
    // Nearly every mapping has nothing but known keys: these are passed over without a closer look.
    if (!bound.value || node.pairs.every(({ key }) => fieldOf(owner, String(key.value)))) return [];
    return bound.value
      .entries()
      .filter(({ name, key, pair }) => !fieldOf(owner, name) && name !== MERGE && !isPlaceholder(key) && isTyped(pair))
      .map((entry) => problem(bound, owner, entry, release));
  },
};

/** A word without a colon is still being typed. */
function isTyped({ valueStart }: Entry['pair']): boolean {
  return valueStart !== undefined;
}

function problem(bound: Bound, owner: Message, { name, key }: Entry, release: Release): Problem {
  const wanted = nameFor(name, owner);
  const where = `a key of ${owner.name === '' ? 'this file' : owner.name}`;
  const newer = fateOf(bound) === 'observed' ? ' A newer release may have written it.' : '';
  const advice = wanted === undefined ? newer : ` Write \`${wanted}\`.`;
  const known =
    wanted !== undefined && bound.value?.entries().some((other) => fieldOf(owner, other.name)?.name === wanted);
  const effect = owner.ignoresUnknown || newer !== '' ? 'it is ignored' : consequence(bound);
  return {
    span: key.span,
    severity: owner.ignoresUnknown ? 'hint' : severityOf(bound),
    message: `\`${name}\` is not ${where} ${inReleases(release)}: ${effect}.${advice}`,
    fixes:
      wanted === undefined || known
        ? []
        : [{ title: `Change to ${wanted}`, edits: [rewriteText(key, wanted)], preferred: true }],
  };
}

/** Releases before the tables may have had the key: `in Cilium 1.14 to 1.19`. */
function inReleases(release: Release): string {
  const [oldest] = RELEASES;
  return `in Cilium ${release === oldest ? oldest : `${oldest} to ${release}`}`;
}

/** The key that was meant; a setting may have been written as its environment variable. */
function nameFor(word: string, { fields }: Message): string | undefined {
  const byEnvironment = fields.find(({ env }) => env !== undefined && sameLetters(env, word));
  return (
    byEnvironment?.name ??
    nearest(
      word,
      fields.map(({ name }) => name),
    )
  );
}
