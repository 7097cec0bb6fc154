import { messageOf, type Bound } from '../document/bound.js';
import { isPlaceholder } from '../document/placeholder.js';
import type { Message } from '../schema/field.js';
import { dottedTarget } from '../schema/helm-path.js';
import { fieldOf } from '../schema/messages.js';
import type { Entry } from '../syntax/cursor.js';
import { RELEASES, type Release } from '../tables/release.js';
import { consequence, fateOf, severityOf } from './fate.js';
import type { Problem, Rule, Severity } from './rule.js';
import { wantedKey, type Wanted } from './wanted-key.js';

/** YAML's merge key is no key of the mapping. */
const MERGE = '<<';

export const unknownKey: Rule = {
  name: 'unknown-key',
  severity: 'error',
  summary: 'A key that Cilium does not know.',
  why:
    'In a filter an unknown key is an error of the decoder: the filter, and all that is read with it, is refused. Around the ' +
    'filters it is the other way round: the flow logs, the Helm chart and the CLI ignore a key that they do not know, and what ' +
    'it was meant to set keeps its default. A filter list under a misspelled key filters nothing. In the configuration file of ' +
    'the CLI, flags of `hubble observe` and names of environment variables are such keys.',
  about: (type, _, list) => !list && isJudged(messageOf(type)),
  *check(bound, { release }) {
    const owner = messageOf(bound.type);
    const node = bound.value?.node;
    if (!owner || node?.kind !== 'map') return;
    // Nearly every mapping has nothing but known keys: these are passed over without a closer look.
    if (!bound.value || node.pairs.every(({ key }) => fieldOf(owner, String(key.value)))) return;
    for (const entry of bound.value.entries()) {
      const { name, key, pair } = entry;
      if (fieldOf(owner, name) || name === MERGE || isPlaceholder(key) || !isTyped(pair) || !isOurs(owner, name))
        continue;
      if (owner.ignoresUnknown && (isExtension(bound, entry) || dottedTarget(owner, name))) continue;
      yield problem(bound, owner, entry, release);
    }
  },
};

/** Keys that anybody may add mean nothing to Cilium; in cilium-config those do that begin as Hubble's. */
function isJudged(owner: Message | undefined): boolean {
  return owner !== undefined && (owner.rest === undefined || owner.name === AGENT);
}

const AGENT = 'CiliumConfig';

function isOurs({ name: owner }: Message, key: string): boolean {
  return owner !== AGENT || /^(?:enable-)?hubble-/.test(key);
}

/** A word without a colon is still being typed. */
function isTyped({ valueStart }: Entry['pair']): boolean {
  return valueStart !== undefined;
}

/**
 * By custom, `x-` keys are for people, and a key with an anchor is there for its aliases: nobody expects Cilium to read
 * it.
 */
function isExtension({ value }: Bound, { name, pair }: Entry): boolean {
  if (/^x-/i.test(name)) return true;
  const between = value?.tree.text.slice(pair.valueStart ?? pair.end, pair.value?.start ?? pair.end) ?? '';
  return /^\s*&\S/.test(between);
}

function problem(bound: Bound, owner: Message, entry: Entry, release: Release): Problem {
  const { name, key } = entry;
  const wanted = wantedKey(bound, owner, entry);
  const where = `a ${owner.called ?? 'key'} of ${WHERE[owner.name] ?? `\`${owner.name}\``}`;
  const newer = fateOf(bound) === 'observed' && !owner.ignoresUnknown ? ' A newer release may have written it.' : '';
  const effect = owner.ignoresUnknown || newer !== '' ? 'it is ignored' : consequence(bound);
  return {
    span: key.span,
    severity: owner.ignoresUnknown ? whereIgnored(owner, entry, wanted) : severityOf(bound),
    message: `\`${name}\` is not ${where} ${inReleases(release)}: ${effect}.${wanted?.advice ?? newer}`,
    fixes: wanted?.fixes ?? [],
  };
}

/**
 * In the files of Hubble alone whatever is ignored was meant to do something; in the values of a chart that has many
 * keys, and new ones in each release, only what looks like one that is known.
 */
function whereIgnored({ name: owner }: Message, { name, value }: Entry, wanted: Wanted | undefined): Severity {
  // The sample of the documentation has it, and a flow log that is there is written.
  if (owner === 'FlowLog' && name === 'enabled' && value?.scalar?.value === true) return 'hint';
  return wanted || !/^(?:hubble\b|HelmValues|CiliumConfig)/.test(owner) ? 'warning' : 'hint';
}

/**
 * What the mappings of files are called, which have no name in Cilium; values of the chart have their path, messages
 * their name.
 */
const WHERE: Readonly<Record<string, string>> = {
  '': 'this file',
  CiliumConfig: 'cilium-config',
  CliConfig: 'the configuration file of the CLI',
  DynamicMetric: 'a dynamic metric',
  DynamicMetrics: 'dynamic-metrics.yaml',
  FilterLists: 'the lists of filters',
  FlowLog: 'a flow log',
  FlowLogs: 'flowlogs.yaml',
  HelmValues: 'the Cilium chart',
  MetricContextOption: 'a context option',
};

/** Releases before the tables may have had the key: `in Cilium 1.14 to 1.19`. */
function inReleases(release: Release): string {
  const [oldest] = RELEASES;
  return `in Cilium ${release === oldest ? oldest : `${oldest} to ${release}`}`;
}
