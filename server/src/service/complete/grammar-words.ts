import { fileMessage } from '../../schema/files.js';
import { fieldMaskChildren } from '../../schema/field-mask.js';
import type { Grammar } from '../../schema/grammar-name.js';
import { helmReach } from '../../schema/helm-path.js';
import { DROP } from '../../tables/event-type-numbers.js';
import { EVENT_TYPES } from '../../tables/event-types.js';
import { IDENTITIES } from '../../tables/identities.js';
import { PORTS } from '../../tables/ports.js';
import { HTTP_STATUS_CODES } from '../../tables/protocol-codes.js';
import { PROTOCOLS } from '../../tables/protocols.js';
import { existsIn, type Release } from '../../tables/release.js';
import { subTypesOf } from '../../tables/sub-types.js';
import { describeEventType } from '../describe/event-type.js';
import { describeFieldOf } from '../describe/field.js';
import { describeIdentity } from '../describe/identity.js';
import { describeSubType } from '../describe/sub-type.js';
import { typeName } from '../describe/type-name.js';
import { FLOW } from '../../schema/messages.js';
import { metricNameWords, metricOptionWords, metricValueWords, metricWords } from './metric-words.js';
import { identityWords } from './identity-words.js';
import { selectorWords } from './selector-words.js';
import { takenInText } from './taken.js';
import type { Word, Words } from './word.js';

type Complete = (typed: string, release: Release, text: string) => Words;

const CLASSES = ['Informational', 'Successful', 'Redirection', 'Client error', 'Server error'];

/** The classes of status codes, as Hubble reads them, then the codes. */
const STATUSES: readonly Word[] = [
  ...CLASSES.map((meaning, at) => simple({ name: `${at + 1}+`, meaning: `${meaning}: all of ${at + 1}xx` })),
  ...HTTP_STATUS_CODES.map(({ number, name }) => simple({ name: String(number), meaning: name })),
];

const METHODS: readonly Word[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'CONNECT', 'TRACE'].map(
  (name) => simple({ name, meaning: '' }),
);

const WORDS: Readonly<Partial<Record<Grammar, Complete>>> = {
  protocol: (_, release) => whole(PROTOCOLS.filter((row) => existsIn(release, row)).map(simple)),
  'http-status': () => whole(STATUSES),
  port: () => whole(PORTS.map(({ number, name }) => simple({ name: String(number), meaning: name }))),
  'http-method': () => whole(METHODS),
  'label-selector': labelWords,
  'field-mask': maskWords,
  'field-masks': lastOf(maskWords),
  'field-mask-list': lastOf(maskWords, /(?<![^\s,])[^\s,]*$/),
  'helm-path': helmPathWords,
  metric: metricWords,
  metrics: lastOf(metricWords),
  'metric-name': (_, release) => whole(metricNameWords(release)),
  'metric-option': (_, release) => whole(metricOptionWords(release)),
  'metric-option-value': (_, release) => whole(metricValueWords(release)),
  'drop-reason': (_, release) => whole(dropReasons(release)),
  'drop-reasons': lastOf((_, release) => whole(dropReasons(release))),
  'event-types': lastOf((_, release) => whole(eventTypes(release))),
  'event-selector': selectorWords,
  'identity-name': (_, release) => whole(identityWords(release)),
  bool: () => whole(['true', 'false'].map((name) => ({ name, detail: '', documentation: () => '' }))),
};

/**
 * The words that a text of a grammar may go on with, where they can be listed; without those that it has already.
 *
 * @param text The whole text, of which `typed` is the start.
 */
export function grammarWords(grammar: Grammar, typed: string, release: Release, text = typed): Words {
  return WORDS[grammar]?.(typed, release, text) ?? { before: '', rows: [] };
}

function whole(rows: readonly Word[]): Words {
  return { before: '', rows };
}

/** Completes the last of several texts with blanks, or something else, between. */
function lastOf(complete: Complete, last = /(?<!\S)\S*$/): Complete {
  return (typed, release, text) => {
    const at = typed.search(last);
    const word = typed.slice(at);
    const { before, rows } = complete(word, release, word);
    const taken = takenInText(text, typed, /[\s,]+/);
    return { before: typed.slice(0, at) + before, rows: rows.filter(({ name }) => !taken.has(name)) };
  };
}

/** The paths one step below what is typed: the whole path is one word, so that typing on narrows the list. */
function maskWords(typed: string, release: Release): Words {
  const parent = typed.slice(0, Math.max(0, typed.lastIndexOf('.')));
  const paths = fieldMaskChildren(parent).filter((row) => !row.discouraged && existsIn(release, row));
  return whole(
    paths.map(({ path, field }) => ({
      name: path,
      detail: typeName({ type: field.type, list: field.repeated === true }),
      documentation: () => describeFieldOf(FLOW, field, release),
      ...(field.deprecated && { deprecated: true as const }),
    })),
  );
}

/** The labels of Cilium itself, as the next requirement behind a comma. */
function labelWords(typed: string, release: Release): Words {
  const start = typed.lastIndexOf(',') + 1;
  const rows = IDENTITIES.filter((row) => row.label !== undefined && existsIn(release, row));
  return {
    before: typed.slice(0, start),
    rows: rows.map(({ label = '', number }) => ({
      name: label,
      detail: `identity ${number}`,
      documentation: () => describeIdentity(number, release),
    })),
  };
}

/** The keys of the mapping that the path leads into, each with the whole path in front. */
function helmPathWords(typed: string, release: Release): Words {
  const path = typed.slice(0, typed.lastIndexOf('.') + 1);
  const owner = path === '' ? fileMessage('HelmValues') : helmReach(path)?.owner;
  return whole(
    (owner?.fields ?? [])
      .filter((field) => existsIn(release, field))
      .map((field) => ({
        name: path + field.name,
        detail: typeName({ type: field.type, list: field.repeated === true }),
        documentation: () => describeFieldOf(owner, field, release),
        ...(field.deprecated && { deprecated: true as const }),
      })),
  );
}

function simple({ name, meaning }: { readonly name: string; readonly meaning: string }): Word {
  return { name, detail: meaning, documentation: () => meaning };
}

function dropReasons(release: Release): Word[] {
  return subTypesOf(DROP)
    .filter((row) => existsIn(release, row) && row.deprecatedSince === undefined)
    .map((row) => ({
      name: (row.protoEnum ?? row.name).toLowerCase(),
      detail: `${row.number} · drop reason`,
      documentation: () => describeSubType(DROP, row.number, release),
    }));
}

function eventTypes(release: Release): Word[] {
  return EVENT_TYPES.filter((row) => row.number !== 0 && existsIn(release, row)).map((row) => ({
    name: row.name,
    detail: `${row.number} · event type`,
    documentation: () => describeEventType(row, release),
  }));
}
