import { formatFloat } from '../../grammar/go-number.js';
import { isSpace } from '../../grammar/go-text.js';
import type { ConfiguredFilters } from '../flags/observe-request.js';
import { GoMap, isGoList, type GoValue } from '../go/go-value.js';
import { GoYamlError, parseGoYaml } from '../go/go-yaml.js';

/** The variables of the environment that hold filters. */
export interface FilterEnvironment {
  readonly HUBBLE_ALLOWLIST?: string;
  readonly HUBBLE_DENYLIST?: string;
}

/**
 * The texts of filters in a configuration file of the hubble command, and in its environment, which goes first (viper, as of 1.19).
 * A file that is no YAML mapping counts as empty, without a word; keys are matched without regard to case. A text in the place of
 * a list is split at blanks, and whatever is no text in a list becomes an empty one.
 */
export function configuredFilters(text: string, environment: FilterEnvironment = {}): ConfiguredFilters {
  const file = parse(text);
  return {
    allowlist: listOf(set(environment.HUBBLE_ALLOWLIST) ?? valueOf(file, 'allowlist')),
    denylist: listOf(set(environment.HUBBLE_DENYLIST) ?? valueOf(file, 'denylist')),
  };
}

/** An empty variable counts as none. */
function set(variable: string | undefined): string | undefined {
  return variable === '' ? undefined : variable;
}

function parse(text: string): GoValue {
  try {
    return parseGoYaml(text.replace(/^\ufeff/, ''), 'v3');
  } catch (error) {
    if (error instanceof GoYamlError) return null;
    throw error;
  }
}

/** A key that is not in lower case replaces the one that is. */
function valueOf(file: GoValue, name: string): GoValue {
  if (!(file instanceof GoMap)) return null;
  const keys = [...file.entries.keys()].filter((key) => key.toLowerCase() === name);
  const key = keys.find((each) => each !== name) ?? name;
  return file.entries.get(key) ?? null;
}

function listOf(value: GoValue): string[] {
  if (value === null || value instanceof GoMap) return [];
  if (isGoList(value)) return value.map((item) => (isGoList(item) || item instanceof GoMap ? '' : textOf(item)));
  return typeof value === 'string' ? fields(value) : [textOf(value)];
}

function textOf(value: Exclude<GoValue, readonly GoValue[] | GoMap>): string {
  if (typeof value === 'number' && !Number.isFinite(value)) return formatFloat(value);
  return value === null ? '' : String(value);
}

/** Go's strings.Fields. */
function fields(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of text + ' ') {
    if (!isSpace(character)) part += character;
    else if (part !== '') {
      parts.push(part);
      part = '';
    }
  }
  return parts;
}
