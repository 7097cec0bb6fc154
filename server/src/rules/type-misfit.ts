import type { Bound } from '../document/bound.js';
import { ownerOf } from '../document/owner.js';
import { fileMessage } from '../schema/files.js';
import type { ScalarType } from '../schema/field.js';
import { isText } from '../schema/value-types.js';
import { identityByName } from '../tables/identities.js';
import type { Cursor } from '../syntax/cursor.js';
import type { TextEdit } from '../syntax/place.js';
import { integerProblem } from './integer-range.js';
import { asJsonText, isPlainData, quoted, quoteValue } from './rewrite.js';
import type { Fix } from './rule.js';
import { messageFromWords } from './message-from-words.js';

/** How a value does not fit its field, in words that make a sentence. */
export interface Misfit {
  readonly takes: string;
  readonly found: string;
  /** What happens to it on its way, as a clause. */
  readonly way?: string;
  /** What comes of it where nothing is refused. */
  readonly lenient: string;
  /** It works nevertheless where nothing is refused. */
  readonly mild?: true;
  /** Not Cilium refuses it but who reads the file before. */
  readonly refused?: true;
  readonly advice: string;
  readonly fixes: readonly Fix[];
}

/** What is wrong with the type of a value that is neither null nor a placeholder; undefined where it fits. */
export function misfitOf(bound: Bound, value: Cursor): Misfit | undefined {
  const { type, list } = bound;
  if (type.kind === 'any') return undefined;
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
        collection(value, 'a name') ??
        (typeof value.scalar?.value === 'boolean' ? scalarMisfit('a name', value) : undefined)
      );
    case 'event-type':
    case 'sub-type':
      return undefined;
    case 'integer':
      return collection(value, 'a number') ?? integer(value, type.orString === true);
    case 'scalar':
      return collection(value, words(type.scalar)) ?? scalar(bound, value, type.scalar);
  }
}

function notAList({ type, field }: Bound, value: Cursor): Misfit {
  // `enabled: true` is what switches everything else of the chart on.
  if (field.grammar === 'metric' && typeof value.scalar?.value === 'boolean') {
    const advice = ' Write the metrics themselves, such as [dns, drop, tcp, flow]; without the key there are none.';
    return misfit('a list of metrics', kindOf(value), {
      lenient: 'Helm cannot render the chart',
      refused: true,
      advice,
    });
  }
  const wrapped = value.node.kind === 'scalar' || (value.node.kind === 'map' && value.node.flow);
  const isText = type.kind === 'scalar' && type.scalar === 'string' && value.string === undefined;
  const fix: Fix = {
    title: 'Put it into a list',
    edits: [value.edit(value.node, `[${isText ? JSON.stringify(value.source) : value.source}]`)],
    preferred: true,
  };
  return misfit('a list', kindOf(value), { advice: ' Put it into brackets.', fixes: wrapped ? [fix] : [] });
}

function notAMapping({ type }: Bound, value: Cursor): Misfit {
  const inner = value.string?.trim().startsWith('{') ? value.string.trim() : undefined;
  if (inner !== undefined) {
    const fixes = value.scalar?.style === 'literal' ? [] : [replace(value, 'Write it as a mapping', inner)];
    return misfit('a mapping', 'JSON in a string', { advice: ' Take the quotes away.', fixes });
  }
  const text = messageFromWords(type, value);
  return misfit('a mapping', kindOf(value), {
    advice: text === undefined ? '' : ` Write ${text}.`,
    fixes: text === undefined ? [] : [replace(value, `Change to ${text}`, text)],
  });
}

function notJsonText(value: Cursor): Misfit {
  const { node, source, tree } = value;
  const isYaml = node.kind === 'map' && tree.language === 'yaml';
  const isJson = isYaml && node.flow && !source.includes("'") && /^\{\s*(?:"|\})/.test(source);
  const text = isJson ? quoted('single', source) : isYaml && isPlainData(value) ? asJsonText(value) : undefined;
  return misfit('JSON in a string', kindOf(value), {
    ...(node.kind === 'map' && { way: 'Helm renders it as `map[…]`' }),
    advice: ' Write it as JSON in quotes.',
    fixes: text === undefined ? [] : [replace(value, 'Write it as JSON in a string', text)],
  });
}

function integer(value: Cursor, orString: boolean): Misfit | undefined {
  const written = value.scalar?.value;
  if (typeof written === 'number' && Number.isInteger(written)) return undefined;
  if (typeof written === 'string' && orString) return undefined;
  const isNumber = typeof written === 'string' && /^-?\d+$/.test(written);
  return {
    ...scalarMisfit('a whole number', value),
    ...(isNumber && {
      mild: true,
      advice: ` Write ${written}.`,
      fixes: [replace(value, `Change to ${written}`, written)],
    }),
  };
}

function scalar(bound: Bound, value: Cursor, type: ScalarType): Misfit | undefined {
  const written = value.scalar?.value;
  switch (type) {
    case 'bool': {
      if (typeof written === 'boolean') return undefined;
      const word = typeof written === 'string' && /^(?:true|false)$/i.test(written) ? written.toLowerCase() : undefined;
      return {
        ...scalarMisfit('true or false', value),
        lenient: 'a template takes any text but an empty one for true',
        ...(word && { advice: ` Write ${word}.`, fixes: [replace(value, `Change to ${word}`, word)] }),
      };
    }
    case 'int32':
    case 'uint32':
    case 'int64':
    case 'uint64':
      return integerMisfit(bound, value, type);
    case 'double':
      return typeof written === 'number' ? undefined : scalarMisfit('a number', value);
    default:
      if (typeof written === 'string' || becomesText(bound)) return undefined;
      return isMapOfTexts(bound) ? { ...notAText(value), ...REFUSED_BY_KUBERNETES } : notAText(value);
  }
}

function integerMisfit(
  { field }: Bound,
  value: Cursor,
  type: 'int32' | 'uint32' | 'int64' | 'uint64',
): Misfit | undefined {
  const found = integerProblem(value, type);
  if (found === undefined) return undefined;
  const misfit = { ...scalarMisfit(`a whole number (${type})`, value), found };
  const number =
    field.names === 'identity' ? identityByName(value.string?.replace(/^reserved:/, '') ?? '')?.number : undefined;
  if (number === undefined) return misfit;
  const fixes = [replace(value, `Change to ${number}`, String(number))];
  return { ...misfit, advice: ` Write ${number}.`, fixes };
}

function notAText(value: Cursor): Misfit {
  return misfit('text', kindOf(value), {
    advice: ' Put it into quotes.',
    fixes: [{ title: 'Put it into quotes', edits: [quoteValue(value)], preferred: true }],
  });
}

/** In the files around the filters a YAML reader turns numbers and booleans into text; protojson does not. */
function becomesText(bound: Bound): boolean {
  const owner = ownerOf(bound);
  return owner !== undefined && fileMessage(owner.name) !== undefined && !isMapOfTexts(bound);
}

/** Data of a ConfigMap, labels, annotations: Kubernetes knows the keys no better than that their values are text. */
function isMapOfTexts(bound: Bound): boolean {
  const rest = ownerOf(bound)?.rest;
  return rest !== undefined && isText(rest);
}

const REFUSED_BY_KUBERNETES = {
  lenient: 'Kubernetes takes nothing but text there and refuses the object',
  refused: true,
} as const;

function collection(value: Cursor, takes: string): Misfit | undefined {
  return value.scalar ? undefined : misfit(takes, kindOf(value), {});
}

function scalarMisfit(takes: string, value: Cursor): Misfit {
  return misfit(takes, kindOf(value), {});
}

function misfit(takes: string, found: string, more: Partial<Misfit>): Misfit {
  return { takes, found, lenient: 'Cilium expects another type there', advice: '', fixes: [], ...more };
}

function replace(value: Cursor, title: string, text: string): Fix {
  const edits: TextEdit[] = [value.edit(value.node, text)];
  return { title, edits, preferred: true };
}

function words(type: ScalarType): string {
  if (type === 'bool') return 'true or false';
  return ['string', 'bytes', 'timestamp', 'duration'].includes(type) ? 'text' : 'a number';
}

/** What is written, with its article. */
function kindOf({ node }: Cursor): string {
  if (node.kind === 'map') return 'a mapping';
  if (node.kind === 'seq') return 'a list';
  if (node.kind === 'opaque') return 'this';
  if (typeof node.value === 'string') return 'a text';
  return typeof node.value === 'boolean' ? 'true or false' : 'a number';
}
