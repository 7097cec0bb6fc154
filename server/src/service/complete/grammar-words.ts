import type { Grammar } from '../../schema/grammar-name.js';
import { DROP } from '../../tables/event-type-numbers.js';
import { IDENTITIES } from '../../tables/identities.js';
import { PORTS } from '../../tables/ports.js';
import { HTTP_STATUS_CODES } from '../../tables/protocol-codes.js';
import { PROTOCOLS } from '../../tables/protocols.js';
import { existsIn, type Release } from '../../tables/release.js';
import { describeIdentity } from '../describe/identity.js';
import { eventTypesOf, eventTypeWord, subTypeWords } from './code-words.js';
import { metricNameWords, metricOptionWords, metricValueWords, metricWords } from './metric-words.js';
import { identityWords } from './identity-words.js';
import { helmPathWords, maskPathWords } from './path-words.js';
import { selectorWords } from './selector-words.js';
import { takenInText } from './taken.js';
import { bareWord, meantWord, type Word, type Words } from './word.js';

type Complete = (typed: string, release: Release, text: string) => Words;

const CLASSES = ['Informational', 'Successful', 'Redirection', 'Client error', 'Server error'];

/** The classes of status codes, as Hubble reads them, then the codes. */
const STATUSES: readonly Word[] = [
  ...CLASSES.map((meaning, at) => meantWord({ name: `${at + 1}+`, meaning: `${meaning}: all of ${at + 1}xx` })),
  ...HTTP_STATUS_CODES.map(({ number, name }) => meantWord({ name: String(number), meaning: name })),
];

const METHODS: readonly Word[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'CONNECT', 'TRACE'].map(
  (name) => bareWord(name),
);

const WORDS: Readonly<Partial<Record<Grammar, Complete>>> = {
  protocol: (_, release) => whole(PROTOCOLS.filter((row) => existsIn(release, row)).map(meantWord)),
  'http-status': () => whole(STATUSES),
  port: () => whole(PORTS.map(({ number, name }) => meantWord({ name: String(number), meaning: name }))),
  'http-method': () => whole(METHODS),
  'label-selector': labelWords,
  'field-mask': maskPaths,
  'field-masks': lastOf(maskPaths),
  'field-mask-list': lastOf(maskPaths, /(?<![^\s,])[^\s,]*$/),
  'helm-path': (typed, release) => whole(helmPathWords(typed, release)),
  metric: metricWords,
  metrics: lastOf(metricWords),
  'metric-name': (_, release) => whole(metricNameWords(release)),
  'metric-option': (_, release) => whole(metricOptionWords(release)),
  'metric-option-value': (_, release) => whole(metricValueWords(release)),
  'drop-reason': (_, release) => whole(dropReasons(release)),
  'drop-reasons': lastOf((_, release) => whole(dropReasons(release))),
  'event-types': lastOf((_, release) => whole(eventTypesOf(release).map((row) => eventTypeWord(row, release)))),
  'event-selector': selectorWords,
  'identity-name': (_, release) => whole(identityWords(release)),
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

function maskPaths(typed: string, release: Release): Words {
  return whole(maskPathWords(typed, release));
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

function dropReasons(release: Release): Word[] {
  return subTypeWords(DROP, release)
    .filter(({ row }) => row.deprecatedSince === undefined)
    .map(({ row, documentation }) => ({
      name: (row.protoEnum ?? row.name).toLowerCase(),
      detail: `${row.number} · drop reason`,
      documentation,
    }));
}
