import { isAlias, isMap, isScalar, isSeq, Scalar, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { formatFloat } from '../../grammar/go-number.js';
import { goScalar } from './go-scalar.js';
import { GoTime } from './go-time.js';
import { GoMap, type GoValue } from './go-value.js';
import { firstDocument } from './go-yaml-document.js';
import { GoYamlError, type GoYamlVersion } from './go-yaml-error.js';

/** Nodes that one text may come to once its aliases are followed. */
const MAX_NODES = 200_000;
const MAX_DEPTH = 1000;

/**
 * Reads the first document of a text as go-yaml does: anchors and merge keys followed, later documents passed over.
 * @throws GoYamlError
 */
export function parseGoYaml(text: string, version: GoYamlVersion): GoValue {
  if (isTooDeep(text)) throw new GoYamlError('yaml: exceeded max depth');
  const document = firstDocument(text, version);
  return document ? new Reader(version).value(document.contents, 0) : null;
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
    return isScalar(node) ? goScalar(node, this.version) : null;
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
  if (key instanceof GoTime) return key.printed;
  if (typeof key === 'number') return formatFloat(key);
  if (typeof key === 'bigint' || typeof key === 'boolean') return String(key);
  throw new GoYamlError('unsupported map key');
}
