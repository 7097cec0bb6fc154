import { Scalar } from 'yaml';
import { resolvePlain } from '../../syntax/plain-scalar.js';
import { GoTime } from './go-time.js';
import type { GoValue } from './go-value.js';
import { GoYamlError, type GoYamlVersion } from './go-yaml-error.js';

const STANDARD = /^(?:!!|tag:yaml\.org,2002:)/;

/** Tags of YAML that a scalar must be fit for, with what it then is. */
const TAGGED: Readonly<Record<string, (value: GoValue) => GoValue | undefined>> = {
  null: (value) => (value === null ? value : undefined),
  bool: (value) => (typeof value === 'boolean' ? value : undefined),
  int: (value) => (typeof value === 'bigint' ? value : undefined),
  float: (value) => (typeof value === 'bigint' ? Number(value) : typeof value === 'number' ? value : undefined),
  timestamp: (value) => (value instanceof GoTime ? value : undefined),
};

/**
 * What a scalar stands for to go-yaml (resolve.go). Tags that it does not know leave the text as it is; `!!` ones of a
 * type that the text does not have are an error.
 * @throws GoYamlError
 */
export function goScalar(node: Scalar, version: GoYamlVersion): GoValue {
  const text = node.source ?? '';
  const tag = node.tag === undefined || !STANDARD.test(node.tag) ? node.tag : `!!${node.tag.replace(STANDARD, '')}`;
  const isPlain = node.type === Scalar.PLAIN;
  if (tag === undefined || tag === '!') return inVersion(isPlain ? plain(text, version) : text, text, version);
  if (tag === '!!binary') return binary(text);
  const type = TAGGED[tag.slice(2)];
  if (!tag.startsWith('!!') || !type) return text;
  const value = type(plain(text, version));
  if (value === undefined) throw new GoYamlError(`yaml: cannot decode \`${text}\` as a ${tag}`);
  return inVersion(value, text, version);
}

/** Times are texts to whoever reads with v2. */
function inVersion(value: GoValue, text: string, version: GoYamlVersion): GoValue {
  return value instanceof GoTime && version === 'v2' ? text : value;
}

/** `yes` and its like are booleans of YAML 1.1 alone. */
function isWordOfV2(text: string): boolean {
  return /^(?:y|yes|on|n|no|off)$/i.test(text);
}

/** Integers of up to 64 bits keep all their digits. */
function plain(text: string, version: GoYamlVersion): GoValue {
  if (version === 'v3' && isWordOfV2(text)) return text;
  const time = GoTime.read(text);
  if (time) return time;
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

/** Bytes that are no UTF-8 are each replaced. */
function binary(text: string): string {
  try {
    const bytes = Uint8Array.from(atob(padded(text.replace(/[\r\n]/g, ''))), (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  } catch {
    throw new GoYamlError('yaml: !!binary value contains invalid base64 data');
  }
}

/** Go wants the padding that atob can do without. @throws Error */
function padded(text: string): string {
  if (text.length % 4 !== 0 || /\s/.test(text)) throw new Error('no base64');
  return text;
}
