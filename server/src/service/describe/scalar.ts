import type { Field, NameTable } from '../../schema/field.js';
import { fileMessage } from '../../schema/files.js';
import { fieldMaskPath } from '../../schema/field-mask.js';
import { helmTargetBelow } from '../../schema/helm-path.js';
import { FLOW } from '../../schema/messages.js';
import type { Grammar } from '../../schema/grammar-name.js';
import { DROP } from '../../tables/event-type-numbers.js';
import { eventTypeByName } from '../../tables/event-types.js';
import { policyMatchType } from '../../tables/policy-match-types.js';
import { port } from '../../tables/ports.js';
import {
  DNS_RCODES,
  HTTP_STATUS_CODES,
  ICMPV4_TYPES,
  ICMPV6_TYPES,
  type ProtocolCode,
} from '../../tables/protocol-codes.js';
import { PROTOCOLS } from '../../tables/protocols.js';
import type { Release } from '../../tables/release.js';
import { subType, subTypeByName } from '../../tables/sub-types.js';
import { describeEventType } from './event-type.js';
import { describeFieldOf } from './field.js';
import { describeIdentity } from './identity.js';
import { describeLabel } from './label.js';
import { code, paragraphs, prose } from './markdown.js';
import { describeMetric, describeMetricName } from './metric.js';
import { describeMetricOption, describeMetricValue } from './metric-words.js';
import { describeIdentityName, describeSelector } from './selector.js';
import { describeSubType } from './sub-type.js';
import { describeDuration, describeTime, inWords } from './time.js';
import { describeBounds } from './release.js';

type Describe = (value: string, release: Release) => string | undefined;

/** What a number or a text stands for, by the table that its field names. */
const BY_TABLE: Readonly<Record<NameTable, Describe>> = {
  identity: numbered(describeIdentity),
  port: describePort,
  label: describeLabel,
  nanoseconds: (text) => (/^\d+$/.test(text) ? `**${inWords(BigInt(text))}**` : undefined),
  'dns-rcode': coded('DNS return code', DNS_RCODES),
  'http-status': coded('HTTP status', HTTP_STATUS_CODES),
  'icmpv4-type': coded('ICMP type', ICMPV4_TYPES),
  'icmpv6-type': coded('ICMPv6 type', ICMPV6_TYPES),
  'workload-kind': () => undefined,
  'drop-reason': numbered((number, release) =>
    subType(DROP, number) ? describeSubType(DROP, number, release) : undefined,
  ),
  'policy-match-type': numbered((number, release) => {
    const row = policyMatchType(number);
    return (
      row && paragraphs(`**${row.name}** · policy match type ${number}`, row.meaning, describeBounds(row, release))
    );
  }),
};

/** The same by the grammar of its text, for grammars whose words are rows of a table. */
const BY_GRAMMAR: Readonly<Partial<Record<Grammar, Describe>>> = {
  'field-mask': describeMaskPath,
  protocol: describeProtocol,
  'helm-path': describeHelmPath,
  metric: describeMetric,
  'metric-name': describeMetricName,
  'metric-option': describeMetricOption,
  'metric-option-value': describeMetricValue,
  'drop-reason': describeDropReason,
  'event-types': (text, release) => {
    const row = eventTypeByName(text.trim());
    return row && describeEventType(row, release);
  },
  'event-selector': describeSelector,
  'identity-name': describeIdentityName,
  time: describeTime,
  duration: describeDuration,
};

/** What the scalar value of a field stands for; undefined where it says no more than is written. */
export function describeScalar(field: Field, value: string, release: Release): string | undefined {
  const row = field.values?.find(({ name }) => name === value);
  if (row?.doc) return paragraphs(`**${prose(row.name)}**`, prose(row.doc), describeBounds(row, release));
  const { names, grammar, type } = field;
  if (names) return BY_TABLE[names](value, release);
  if (grammar) return describeText(grammar, value, release);
  return type.kind === 'scalar' && type.scalar === 'timestamp' ? describeTime(value) : undefined;
}

/** What a text of a grammar stands for. */
export function describeText(grammar: Grammar, text: string, release: Release): string | undefined {
  return BY_GRAMMAR[grammar]?.(text, release);
}

function numbered(describe: (number: number, release: Release) => string | undefined): Describe {
  return (text, release) => (/^\d{1,10}$/.test(text) ? describe(Number(text), release) : undefined);
}

function coded(what: string, rows: readonly ProtocolCode[]): Describe {
  return numbered((number) => {
    const row = rows.find((one) => one.number === number);
    return row && paragraphs(`**${row.name}** · ${what} ${number}`, prose(row.meaning));
  });
}

function describePort(text: string): string | undefined {
  const row = /^\d{1,5}$/.test(text) ? port(Number(text)) : undefined;
  return row && paragraphs(`**${row.name}** · port ${row.number}`, row.meaning);
}

function describeProtocol(text: string, release: Release): string | undefined {
  const row = PROTOCOLS.find(({ name }) => name === text.toLowerCase());
  return row && paragraphs(`**${row.name}** · protocol`, row.meaning, describeBounds(row, release));
}

function describeMaskPath(path: string, release: Release): string | undefined {
  const found = fieldMaskPath(path);
  return (
    found &&
    paragraphs(
      `${code(path)} in a field mask${found.discouraged ? ', of no use: a part of a value that is written as one' : ''}`,
      describeFieldOf(FLOW, found.field, release),
    )
  );
}

function describeHelmPath(path: string, release: Release): string | undefined {
  const found = helmTargetBelow(path);
  return found && describeFieldOf(fileMessage(found.owner), found.field, release);
}

function describeDropReason(text: string, release: Release): string | undefined {
  const row = subTypeByName(DROP, text.toUpperCase());
  return row && describeSubType(DROP, row.number, release);
}
