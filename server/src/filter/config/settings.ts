import { parseGoBool } from '../../grammar/go-bool.js';
import { decimalFloat } from '../../grammar/go-number.js';
import { isSpace } from '../../grammar/go-text.js';
import { GoTime } from '../go/go-time.js';
import { GoMap, isGoList, type GoValue } from '../go/go-value.js';
import { parseGoYaml } from '../go/go-yaml.js';
import { GoYamlError } from '../go/go-yaml-error.js';

/** Variables of the environment; those count that begin with `HUBBLE_`. */
export type Environment = Readonly<Partial<Record<string, string>>>;

/**
 * What the hubble command reads from its configuration file and from its environment, which goes first (viper 1.21 and
 * cast 1.10, as of 1.19). A file that is no YAML mapping counts as empty, without a word; keys are matched without
 * regard to case.
 */
export class Settings {
  /** Why nothing in the file counts; undefined where it does, or where nothing is in it. */
  readonly fault: string | undefined;
  private readonly file: GoValue;

  constructor(
    text: string,
    private readonly environment: Environment,
  ) {
    const file = parse(text);
    this.fault =
      file instanceof GoYamlError ? file.message : file === null || file instanceof GoMap ? undefined : NO_MAPPING;
    this.file = file instanceof GoYamlError ? null : file;
  }

  /** What is no text and can become none is an empty one. */
  text(key: string): string {
    return textOf(this.value(key)) ?? '';
  }

  /** Whatever cannot be read as a boolean is false. */
  isOn(key: string): boolean {
    const value = this.value(key);
    if (typeof value === 'string') return parseGoBool(value) === true;
    return value === true || (typeof value === 'bigint' && value !== 0n) || (typeof value === 'number' && value !== 0);
  }

  /** A text is split at blanks; with anything in a list that can become no text, the whole list is empty. */
  list(key: string): readonly string[] {
    const value = this.value(key);
    if (value === null) return [];
    if (typeof value === 'string') return fields(value);
    const texts = (isGoList(value) ? value : [value]).map(textOf);
    return texts.every((text) => text !== undefined) ? texts : [];
  }

  /** An empty variable counts as none. */
  private value(key: string): GoValue {
    const variable = this.environment[`HUBBLE_${key.toUpperCase().replaceAll('-', '_')}`] ?? '';
    return variable === '' ? this.valueInFile(key) : variable;
  }

  /** A key that is not in lower case replaces the one that is. */
  private valueInFile(name: string): GoValue {
    if (!(this.file instanceof GoMap)) return null;
    const keys = [...this.file.entries.keys()].filter((key) => key.toLowerCase() === name);
    const key = keys.find((each) => each !== name) ?? name;
    return this.file.entries.get(key) ?? null;
  }
}

const NO_MAPPING = 'no mapping of keys to values';

function parse(text: string): GoValue | GoYamlError {
  try {
    return parseGoYaml(text.replace(/^\ufeff/, ''), 'v3');
  } catch (error) {
    if (error instanceof GoYamlError) return error;
    throw error;
  }
}

function textOf(value: GoValue): string | undefined {
  if (value === null) return '';
  if (isGoList(value) || value instanceof GoMap) return undefined;
  if (typeof value === 'number') return decimalFloat(value);
  return value instanceof GoTime ? value.printed : String(value);
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
