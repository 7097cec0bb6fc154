import type { Bound } from '../document/bound.js';
import type { ScalarType, ValueType } from '../schema/field.js';
import type { Cursor } from '../syntax/cursor.js';
import { advice } from './advice.js';
import { messageFromWords } from './message-from-words.js';
import { misfit, replace, type Misfit } from './misfit.js';
import { asJsonText, isPlainData, isTagged, quoted } from './rewrite.js';
import type { Fix } from './rule.js';
import { integerMisfit, scalarMisfit } from './scalar-misfit.js';

/**
 * What is wrong with the type of a value that is neither null nor a placeholder; undefined where it fits.
 *
 * @param exact Not even a number stands for a string.
 */
export function misfitOf(bound: Bound, value: Cursor, exact: boolean): Misfit | undefined {
  const { type, list } = bound;
  if (list) return value.node.kind === 'seq' ? undefined : notAList(bound, value);
  switch (type.kind) {
    case 'message':
      return value.node.kind === 'map' ? undefined : notAMapping(bound, value);
    case 'json-text':
      return value.string === undefined && value.node.kind !== 'seq'
        ? notJsonText(value)
        : collection(value, 'a string of JSON');
    case 'enum':
      return (
        collection(value, 'a name') ?? (typeof value.scalar?.value === 'boolean' ? misfit('a name', value) : undefined)
      );
    case 'event-type':
    case 'sub-type':
      return undefined;
    case 'integer':
      return collection(value, 'a number') ?? integerMisfit(value, type.orString === true);
    case 'scalar':
      return collection(value, words(type.scalar)) ?? scalarMisfit(bound, value, type.scalar, exact);
    case 'any':
      return undefined;
  }
}

function notAList({ type, field }: Bound, value: Cursor): Misfit {
  // `enabled: true` is what switches everything else of the chart on.
  if (field.grammar === 'metric' && typeof value.scalar?.value === 'boolean') {
    return misfit('a list of metrics', value, {
      lenient: 'Helm cannot render the chart',
      refused: true,
      advice: ' Write the metrics themselves, such as [dns, drop, tcp, flow]; without the key there are none.',
    });
  }
  const wrapped = value.scalar !== undefined || (value.node.kind === 'map' && value.node.flow && !isScalar(type));
  const isText = type.kind === 'scalar' && type.scalar === 'string' && value.string === undefined;
  const fix: Fix = {
    title: 'Put it in a list',
    edits: [value.edit(value.node, `[${isText ? JSON.stringify(value.source) : value.source}]`)],
    preferred: true,
  };
  return misfit('a list', value, { advice: ' Put it in brackets.', fixes: wrapped ? [fix] : [] });
}

/** A mapping in brackets is a list of mappings, of which none can be a text or a number. */
function isScalar({ kind }: ValueType): boolean {
  return kind === 'scalar' || kind === 'enum' || kind === 'integer';
}

function notAMapping({ type }: Bound, value: Cursor): Misfit {
  const inner = value.string?.trim().startsWith('{') ? value.string.trim() : undefined;
  if (inner !== undefined) {
    const fixes = value.scalar?.style === 'literal' ? [] : [replace(value, 'Write it as a mapping', inner)];
    return misfit('a mapping', value, { found: 'JSON in a string', advice: ' Remove the quotes.', fixes });
  }
  const text = messageFromWords(type, value);
  return misfit('a mapping', value, {
    advice: advice(text),
    fixes: text === undefined ? [] : [replace(value, `Change to ${text}`, text)],
  });
}

function notJsonText(value: Cursor): Misfit {
  const { node, source, tree } = value;
  const isYaml = node.kind === 'map' && tree.language === 'yaml' && !isTagged(value);
  const isJson = isYaml && node.flow && !source.includes("'") && /^\{\s*(?:"|\})/.test(source);
  const text = isJson ? quoted('single', source) : isYaml && isPlainData(value) ? asJsonText(value) : undefined;
  return misfit('JSON in a string', value, {
    ...(node.kind === 'map' && { way: 'Helm renders it as `map[…]`' }),
    advice: ' Write it as JSON in quotes.',
    fixes: text === undefined ? [] : [replace(value, 'Write it as JSON in a string', text)],
  });
}

function collection(value: Cursor, takes: string): Misfit | undefined {
  return value.scalar ? undefined : misfit(takes, value);
}

function words(type: ScalarType): string {
  if (type === 'bool') return 'true or false';
  return ['string', 'bytes', 'timestamp', 'duration'].includes(type) ? 'a string' : 'a number';
}
