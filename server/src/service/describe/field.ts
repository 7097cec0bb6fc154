import type { Bound } from '../../document/bound.js';
import { ownerOf } from '../../document/owner.js';
import { defaultIn } from '../../schema/defaults.js';
import type { Field, Message } from '../../schema/field.js';
import { fileMessage } from '../../schema/files.js';
import { filterDoc } from '../../schema/filter-docs.js';
import type { FilterDoc } from '../../schema/filter-doc.js';
import { grammarDoc } from '../../schema/grammar-docs.js';
import { FLOW_FILTER } from '../../schema/messages.js';
import { flagOf } from '../../schema/observe-flags.js';
import type { Release } from '../../tables/release.js';
import { describeFlag } from './flag.js';
import { code, listed, paragraphs, prose } from './markdown.js';
import { describeBounds } from './release.js';
import { typeName } from './type-name.js';
import { valueTable } from './value-table.js';

/** What a key is: type, meaning, how its values are read, and who else says the same. */
export function describeField(bound: Bound, release: Release): string {
  const { field } = bound;
  return describeFieldOf(ownerOf(bound), field, release);
}

/** The same for a key that is not written yet. */
export function describeFieldOf(owner: Message | undefined, field: Field, release: Release): string {
  const flag = flagOf(field);
  if (flag) return describeFlag(flag, field, release);
  const more = owner === FLOW_FILTER ? filterDoc(field.name) : undefined;
  const list = field.repeated === true;
  return paragraphs(
    `**${prose(field.name)}** · ${code(typeName({ type: field.type, list }))}${field.required ? ' · required' : ''}`,
    prose(field.doc),
    listed('Matches', more?.match ?? []),
    // How the fields of a filter match says it.
    field.grammar === undefined || field.grammar === 'path' || owner === FLOW_FILTER
      ? undefined
      : `${list ? 'Each' : 'The'} text is ${grammarDoc(field.grammar)}.`,
    valueTable(field, release),
    notes(field, more),
    settings(field, more, release, helmPath(owner, field)),
    deprecation(field),
    describeBounds(boundsOf(field), release),
  );
}

function notes({ notes: own = [], unique }: Field, more: FilterDoc | undefined): string | undefined {
  const lines = [...own, ...(more?.traps ?? []), ...(unique ? ['No two entries of the list may have the same.'] : [])];
  return listed('Note', lines);
}

/** The path of a value of the chart, as `helm --set` takes it: messages of the chart are named by their paths. */
function helmPath(owner: Message | undefined, { name }: Field): string | undefined {
  if (owner?.name === 'HelmValues') return name;
  return owner && /^(?:hubble|bpf|socketLB|debug)(?:\.|$)/.test(owner.name) ? `${owner.name}.${name}` : undefined;
}

function settings(
  field: Field,
  more: FilterDoc | undefined,
  release: Release,
  path: string | undefined,
): string | undefined {
  const value = defaultIn(field, release);
  const example = field.example ?? more?.example;
  const flags = [...(field.flag ? [field.flag] : []), ...(more?.flags ?? [])];
  const lines = [
    value === undefined ? undefined : `**Default:** ${code(value)}`,
    example === undefined || example === value ? undefined : `**Example:** ${code(example)}`,
    flags.length > 0 ? `**CLI:** ${flags.map(flagText).join(', ')}` : undefined,
    field.env && `**Environment:** ${code(field.env)}`,
    field.env && '**Precedence:** flag, environment, configuration file, default',
    (field.helm ?? path) && `**Helm:** ${code(field.helm ?? path ?? '')}`,
    agentKeys(path),
  ].filter((line) => line !== undefined);
  return lines.length > 0 ? lines.join('  \n') : undefined;
}

/** A flag as code, and what is said of it in brackets as words. */
function flagText(flag: string): string {
  const [, name = flag, remark = ''] = /^(.*?)( \(.*\))?$/.exec(flag) ?? [];
  return code(name) + prose(remark);
}

/** What the chart makes of a value in the ConfigMap of the agent. */
function agentKeys(path: string | undefined): string | undefined {
  const keys = AGENT?.fields.filter((field) => field.helm !== undefined && field.helm === path) ?? [];
  return keys.length === 0 ? undefined : `**cilium-config:** ${keys.map(({ name }) => code(name)).join(', ')}`;
}

const AGENT = fileMessage('CiliumConfig');

function deprecation({ deprecated, deprecatedSince, deprecatedBy }: Field): string | undefined {
  if (!deprecated && deprecatedSince === undefined) return undefined;
  const since = deprecatedSince === undefined ? '' : ` since ${deprecatedSince}`;
  const instead = deprecatedBy ? `; use ${deprecatedBy.map(code).join(' or ')}` : '';
  return `**Deprecated**${since}${instead}.`;
}

/** `deprecatedSince` of a field is told apart: the key still works. */
function boundsOf({ since, until, sincePatch }: Field): Pick<Field, 'since' | 'until' | 'sincePatch'> {
  return { since, ...(until && { until }), ...(sincePatch && { sincePatch }) };
}
