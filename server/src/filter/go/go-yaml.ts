import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseAllDocuments,
  Scalar,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { resolvePlain } from '../../syntax/plain-scalar.js';
import { formatFloat } from '../../grammar/go-number.js';
import { GoMap, type GoValue } from './go-value.js';

/** Why a YAML text was refused. */
export class GoYamlError extends Error {
  /** @param at Where the text cannot be read on, if that is known. */
  constructor(
    message: string,
    readonly at?: number,
  ) {
    super(message);
  }
}

/** Nodes that one text may come to once its aliases are followed. */
const MAX_NODES = 200_000;
const MAX_DEPTH = 1000;

/**
 * `v2` is what sigs.k8s.io/yaml reads with: YAML 1.1, the last of two equal keys taken. `v3` is what viper reads with: of the
 * words for booleans only true and false, two equal keys are an error.
 */
export type GoYamlVersion = 'v2' | 'v3';

/**
 * Reads the first document of a text as go-yaml does: anchors and merge keys followed, later documents passed over.
 * @throws GoYamlError
 */
export function parseGoYaml(text: string, version: GoYamlVersion): GoValue {
  if (isTooDeep(text)) throw new GoYamlError('yaml: exceeded max depth');
  const documents = parseAllDocuments(text, {
    schema: 'failsafe',
    version: version === 'v2' ? '1.1' : '1.2',
    uniqueKeys: version === 'v3',
    logLevel: 'silent',
    prettyErrors: false,
  });
  const document = Array.isArray(documents) ? documents[0] : undefined;
  if (!document) return null;
  const { explicit, version: written } = document.directives.yaml;
  if (version === 'v2' && explicit === true && written !== '1.1') {
    throw new GoYamlError('yaml: found incompatible YAML document');
  }
  const [error] = document.errors;
  if (error) throw new GoYamlError(`yaml: ${error.message}`, error.pos[0]);
  return new Reader(version).value(document.contents, 0);
}

/** Brackets nested beyond what any file needs, which would exhaust the stack of the library. */
function isTooDeep(text: string): boolean {
  let open = 0;
  for (const bracket of text.matchAll(/[[\]{}]|^[ ]{2000}/gm)) {
    if (bracket[0].length > 1) return true;
    if (bracket[0] === '[' || bracket[0] === '{') open++;
    else open = Math.max(0, open - 1);
    if (open > MAX_DEPTH) return true;
  }
  return /(?:[-?:][ \t]+){1000}/.test(text);
}

class Reader {
  private nodes = 0;

  /** What the anchors stand for that have been passed, as one may be given anew. */
  private readonly anchors = new Map<string, Node>();

  constructor(private readonly version: GoYamlVersion) {}

  value(node: unknown, depth: number): GoValue {
    if (++this.nodes > MAX_NODES) throw new GoYamlError('yaml: document contains excessive aliasing');
    if (depth > MAX_DEPTH) throw new GoYamlError('yaml: exceeded max depth');
    if (isAlias(node)) {
      const target = this.anchors.get(node.source);
      if (!target) throw new GoYamlError(`yaml: unknown anchor '${node.source}' referenced`);
      return this.value(target, depth + 1);
    }
    if (isMap(node) || isSeq(node) || isScalar(node)) this.remember(node);
    if (isSeq(node)) return node.items.map((item) => this.value(item, depth + 1));
    if (isMap(node)) return this.map(node, depth);
    return isScalar(node) ? scalar(node, this.version) : null;
  }

  private remember(node: YAMLMap | YAMLSeq | Scalar): void {
    if (node.anchor !== undefined) this.anchors.set(node.anchor, node);
  }

  private map(map: YAMLMap, depth: number): GoMap {
    const merged = new Map<string, GoValue>();
    const own = new Map<string, GoValue>();
    for (const { key, value } of map.items) {
      if (isMergeKey(key)) {
        this.merge(merged, this.value(value, depth + 1));
      } else {
        own.set(keyText(this.value(key, depth + 1), this.version), this.value(value, depth + 1));
      }
    }
    return new GoMap(new Map([...merged, ...own]));
  }

  /** The first mapping of a list of them wins. */
  private merge(into: Map<string, GoValue>, value: GoValue): void {
    const sources = Array.isArray(value) ? (value as readonly GoValue[]) : [value];
    for (const source of sources) {
      if (!(source instanceof GoMap))
        throw new GoYamlError('yaml: map merge requires map or sequence of maps as the value');
      for (const [key, each] of source.entries) if (!into.has(key)) into.set(key, each);
    }
  }
}

function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.source === '<<' && key.type === Scalar.PLAIN;
}

/** The name that sigs.k8s.io/yaml gives a key, and viper, which has no name for null. */
function keyText(key: GoValue, version: GoYamlVersion): string {
  if (typeof key === 'string') return key;
  if (key === null && version === 'v3') return '';
  if (typeof key === 'number') return formatFloat(key);
  if (typeof key === 'bigint' || typeof key === 'boolean') return String(key);
  throw new GoYamlError('unsupported map key');
}

function scalar(node: Scalar & Node, version: GoYamlVersion): GoValue {
  const text = typeof node.value === 'string' ? node.value : '';
  switch (node.tag?.replace(/^tag:yaml\.org,2002:/, '!!')) {
    case undefined:
      return node.type === Scalar.PLAIN && !isWordOfV2(text, version) ? plain(text) : text;
    case '!!str':
    case '!':
      return text;
    case '!!binary':
      return binary(text);
    case '!!float': {
      const number = plain(text);
      return typeof number === 'bigint' ? Number(number) : number;
    }
    default:
      // What a tag of one's own stands for, nobody knows.
      return node.tag?.startsWith('!') && !node.tag.startsWith('!!') ? text : plain(text);
  }
}

/** `yes` and its like are booleans of YAML 1.1 alone. */
function isWordOfV2(text: string, version: GoYamlVersion): boolean {
  return version === 'v3' && /^(?:y|yes|on|n|no|off)$/i.test(text);
}

/** Integers of up to 64 bits keep all their digits. */
function plain(text: string): GoValue {
  const value = resolvePlain(text);
  // A number that is too large for a double is none.
  if ((value === Infinity || value === -Infinity) && /[0-9]/.test(text)) return text;
  if (typeof value !== 'number' || !Number.isInteger(value)) return value;
  const digits = text.replaceAll('_', '');
  const [, sign, magnitude] = /^([-+]?)(0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+|[0-9]+)$/.exec(digits) ?? [];
  if (magnitude === undefined) return value;
  const octal = /^0[0-7]+$/.test(magnitude) ? `0o${magnitude.slice(1)}` : magnitude;
  if (/^0[0-9]*[89]/.test(octal)) return value;
  const integer = BigInt(octal) * (sign === '-' ? -1n : 1n);
  const fits = BigInt.asIntN(64, integer) === integer || BigInt.asUintN(64, integer) === integer;
  return fits ? integer : value;
}

function binary(text: string): string {
  try {
    return atob(text.replace(/\s/g, ''));
  } catch {
    throw new GoYamlError('yaml: !!binary value contains invalid base64 data');
  }
}
