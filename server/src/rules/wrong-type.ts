import type { Bound } from '../document/bound.js';
import { ownerOf } from '../document/owner.js';
import { isPlaceholder } from '../document/placeholder.js';
import { hasTypeInChart } from '../schema/chart-schema.js';
import { fileMessage } from '../schema/files.js';
import type { Cursor } from '../syntax/cursor.js';
import type { Release } from '../tables/release.js';
import { isBareWord } from './bare-word.js';
import { consequence, fateOf, severityOf } from './fate.js';
import type { Problem, Rule } from './rule.js';
import { cliMisfits } from './cli-misfit.js';
import { misfitOf } from './type-misfit.js';

export const wrongType: Rule = {
  name: 'wrong-type',
  severity: 'error',
  summary: 'A value of another type than Cilium decodes there: a scalar for a list, a text for a number.',
  why:
    'protojson decodes what the field is declared as and nothing near it: a list where the field is repeated, a mapping where ' +
    'it is a message, digits for a number, `true` for a boolean. `hubble observe` takes shorter forms in its flags, and that is ' +
    'where they come from: `tcp_flags: [SYN]`, `verdict: DROPPED`. Helm is more lenient: its templates print what they get.',
  about: ({ kind }, _field, list) => list || kind !== 'any',
  check(bound, { kind, release }) {
    const { value } = bound;
    if (!value || value.node.kind === 'opaque') return [];
    if (isNull(value)) return isRefusedNull(bound) ? [nullMember(bound, value)] : [];
    if (bound.list && value.node.kind === 'seq') return emptyMembers(bound, value);
    const inCli = kind === 'cli-config' && !isPlaceholder(value) ? cliMisfits(bound, value) : undefined;
    if (inCli) return inCli;
    const inSchema = kind === 'helm-values' && isInSchema(bound, release);
    const misfit = misfitOf(bound, value, inSchema);
    if (!misfit || isKey(bound, value) || isPlaceholder(value) || isVariable(value) || isBareWord(value)) return [];
    const lenient = kind === 'cli-config' ? emptyToCli(bound) : misfit.lenient;
    const effect = fateOf(bound) !== 'lenient' ? consequence(bound) : inSchema ? REFUSED_BY_HELM : lenient;
    const way = kind === 'helm-values' && misfit.way !== undefined ? `${misfit.way}, and ` : '';
    return [
      {
        span: value.span,
        severity: severityOf(bound, misfit.refused || inSchema ? 'error' : misfit.mild ? 'hint' : 'warning'),
        message: `${name(bound)} takes ${misfit.takes}, not ${misfit.found}: ${way}${effect}.${misfit.advice}`,
        fixes: misfit.fixes,
      },
    ];
  },
};

/** What the CLI (viper) makes of a value that it cannot convert. */
function emptyToCli({ type }: Bound): string {
  return `the CLI reads it as ${type.kind === 'integer' ? '0' : 'empty'}, without a word`;
}

const REFUSED_BY_HELM = 'Helm refuses the values, which do not fit the schema of the chart';

/**
 * A value itself, not a member of a list, of which the schema says little; what `--set` makes of a text is not looked
 * at.
 */
function isInSchema(bound: Bound, release: Release): boolean {
  const isMember = bound.field.repeated === true && !bound.list;
  return !isMember && bound.parent?.value !== undefined && hasTypeInChart(ownerOf(bound), bound.field.name, release);
}

function name({ field }: Bound): string {
  return field.name === '' ? 'This place' : `\`${field.name}\``;
}

function isNull(value: Cursor): boolean {
  return value.scalar?.value === null;
}

/**
 * `null` is the same as no key, but no member of a list, and no filter; Cilium's own lists of filters take it for an
 * empty one.
 */
function isRefusedNull(bound: Bound): boolean {
  if (bound.list || bound.key || fateOf(bound) !== 'refused' || !bound.parent) return false;
  return bound.parent.type.kind === 'json-text' || isOfFilter(bound);
}

/** Decoded by protojson, not by one of the readers around it. */
function isOfFilter(bound: Bound): boolean {
  return fileMessage(ownerOf(bound)?.name ?? '') === undefined;
}

/** A dash with nothing behind it is `null` as well. */
function emptyMembers(bound: Bound, list: Cursor): Problem[] {
  if (list.node.kind !== 'seq' || fateOf(bound) !== 'refused' || !isOfFilter(bound)) return [];
  const dashes = list.node.items.filter((_, index) => !list.item(index));
  const message = `An empty entry is \`null\`, which is not a value of ${name(bound)}: ${consequence(bound)}. Write a value, or remove it.`;
  return dashes.map((dash) => ({ span: list.fileSpan(dash), severity: 'error', message, fixes: [] }));
}

function nullMember(bound: Bound, value: Cursor): Problem {
  const message = `\`null\` is not a value of ${name(bound) === 'This place' ? 'a list' : name(bound)}: ${consequence(bound)}. Remove it.`;
  return { span: value.span, severity: 'error', message, fixes: [] };
}

/** In a YAML block a word on a line below a key may be the next key, whose colon is not typed yet. */
function isKey({ type, list, parent, key }: Bound, value: Cursor): boolean {
  if (list || type.kind !== 'message' || value.scalar?.style !== 'plain' || value.tree.language !== 'yaml')
    return false;
  if (key?.tree === value.tree && !value.tree.text.slice(key.node.end, value.node.start).includes('\n')) return false;
  const around = parent?.value?.node;
  return !((around?.kind === 'map' || around?.kind === 'seq') && around.flow);
}

/** `${X}` inside brackets is read as `$` and a mapping. */
function isVariable({ node, tree }: Cursor): boolean {
  return node.kind === 'map' && node.flow && tree.text.slice(node.start - 1, node.start + 1).includes('$');
}
