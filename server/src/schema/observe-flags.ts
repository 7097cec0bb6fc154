import { OBSERVE_FLAGS } from './data/observe-flags.js';
import type { Field, Message, StringValue, ValueType } from './field.js';
import type { Grammar } from './grammar-name.js';
import { FLOW_FILTER, message } from './messages.js';
import type { ObserveFlag } from './observe-flag.js';
import { jsonStream, STRING } from './value-types.js';

/** How the CLI reads values that a filter writes in another way. */
const GRAMMARS: Readonly<Partial<Record<string, Grammar>>> = {
  event_type: 'event-selector',
  source_identity: 'identity-name',
  destination_identity: 'identity-name',
};

/** The same for flags that fill no field of a filter. */
const BY_ARGUMENT: Readonly<Partial<Record<ObserveFlag['argument'], Grammar>>> = {
  bool: 'bool',
  duration: 'duration',
};

const BY_FLAG: Readonly<Partial<Record<string, Grammar>>> = {
  'field-mask': 'field-mask-list',
  'experimental-field-mask': 'field-mask-list',
};

const byKey = new Map<string, ObserveFlag>(
  OBSERVE_FLAGS.flatMap((flag) => [
    [`--${flag.name}`, flag] as const,
    ...(flag.short === undefined ? [] : [[`-${flag.short}`, flag] as const]),
  ]),
);

/** The flag of a word such as `--verdict` or `-n`. */
export function observeFlag(key: string): ObserveFlag | undefined {
  return byKey.get(key);
}

/** The command line of `hubble observe` as a mapping of its flags, dashes included. */
export const OBSERVE_COMMAND: Message = {
  name: 'hubble observe',
  doc: 'The flags of `hubble observe`.',
  called: 'flag',
  repeatable: true,
  fields: OBSERVE_FLAGS.map(fieldFor),
};

/** The flag that a field of a command line stands for; undefined for every other field. */
export function flagOf(field: Field): ObserveFlag | undefined {
  return byField.get(field);
}

const byField = new Map(OBSERVE_COMMAND.fields.map((field) => [field, observeFlag(field.name)]));

function fieldFor(flag: ObserveFlag): Field {
  const { name, short, doc, notes, since, until, values, fields = [] } = flag;
  return {
    name: `--${name}`,
    ...(short !== undefined && { alias: `-${short}` }),
    ...valueOf(flag),
    doc,
    ...(notes && { notes }),
    ...(values && { values: values.map((value): StringValue => ({ name: value, since: '1.14' })) }),
    ...(flag.default !== undefined && { default: flag.default }),
    ...(fields.length > 0 && { fields }),
    since,
    ...(until && { until }),
  };
}

function valueOf({ name, argument, fields: [first] = [] }: ObserveFlag): Pick<Field, 'type' | 'grammar' | 'names'> {
  if (name === 'allowlist' || name === 'denylist') return { type: jsonStream('FlowFilter') };
  const field = first === undefined ? undefined : filterField(first);
  const grammar = BY_FLAG[name] ?? BY_ARGUMENT[argument] ?? GRAMMARS[first ?? ''] ?? field?.grammar;
  const isName = name.endsWith('namespace') || name.endsWith('namespaces');
  return {
    type: field ? written(field.type) : STRING,
    ...(grammar && !isName && { grammar }),
    ...(field?.names && field.names !== 'identity' && { names: field.names }),
  };
}

/** Names of verdicts and reasons are those of the enum; the CLI has words of its own for all others. */
function written(type: ValueType): ValueType {
  return type.kind === 'enum' && ['Verdict', 'DropReason'].includes(type.enum) ? type : STRING;
}

function filterField(path: string): Field | undefined {
  const [name = '', inner] = path.split('.');
  const field = FLOW_FILTER.fields.find((one) => one.name === name);
  if (inner === undefined || field?.type.kind !== 'message') return field;
  return message(field.type.message).fields.find((one) => one.name === inner);
}
