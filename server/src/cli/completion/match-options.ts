import { Option } from 'commander';
import { OBSERVE_FLAGS } from '../../filter/flags/observe-flags.js';
import { LATEST } from '../../tables/release.js';
import type { Field } from '../../schema/field.js';
import { enumType } from '../../schema/messages.js';
import type { ObserveFlag } from '../../schema/observe-flag.js';
import { OBSERVE_COMMAND, observeFlag } from '../../schema/observe-flags.js';
import { grammarWords } from '../../service/complete/grammar-words.js';
import { OUTPUTS } from '../match/arguments.js';

/** Flags of `hubble observe` that make sense for a file; `match` takes those for a server as well. */
const GROUPS: readonly ObserveFlag['group'][] = ['filter', 'raw-filter', 'selector', 'format'];
const OTHERS: readonly string[] = ['silent-errors', 'print-raw-filters', 'config'];
const MEANINGLESS: readonly string[] = ['all', 'follow'];

/** The options of `hubble-ls match`, which Commander is not told: they are read as pflag reads them. */
export function matchOptions(): Option[] {
  const flags = OBSERVE_FLAGS.flatMap(({ name }) => observeFlag(`--${name}`) ?? []).filter(
    ({ name, group }) => (GROUPS.includes(group) || OTHERS.includes(name)) && !MEANINGLESS.includes(name),
  );
  return [
    new Option('--filters <file>', 'Take the filters of this file.'),
    new Option('--exporter <name>', 'Take those of one of its exporters.'),
    ...flags.map(matchOption),
  ];
}

function matchOption({ name, short, bare, doc }: ObserveFlag): Option {
  const spelling = short === undefined ? `--${name}` : `-${short}, --${name}`;
  const option = new Option(bare === undefined ? `${spelling} <value>` : spelling, doc);
  const field = OBSERVE_COMMAND.fields.find((one) => one.name === `--${name}`);
  const values = name === 'output' ? Object.keys(OUTPUTS) : field ? valuesOf(field) : [];
  return values.length > 0 && bare === undefined ? option.choices(values) : option;
}

function valuesOf({ type, grammar, values = [] }: Field): string[] {
  if (type.kind === 'enum')
    return enumType(type.enum).values.flatMap(({ name, deprecated }) => (deprecated ? [] : name));
  if (grammar === 'event-selector') return selectors();
  return grammar === undefined ? values.map(({ name }) => name) : words(grammar, '');
}

/** The event types, and the sub types that have names on the command line. */
function selectors(): string[] {
  const types = words('event-selector', '');
  return types.flatMap((type) => [
    type,
    ...words('event-selector', `${type}:`)
      .filter((word) => !/^\d+$/.test(word))
      .map((word) => `${type}:${word}`),
  ]);
}

function words(grammar: NonNullable<Field['grammar']>, typed: string): string[] {
  return grammarWords(grammar, typed, LATEST).rows.map(({ name, value }) => String(value ?? name));
}
