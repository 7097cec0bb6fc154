import { isCollection, isPair, isScalar, parseAllDocuments, Scalar, visit, type Document, type YAMLError } from 'yaml';
import { GoYamlError, type GoYamlVersion } from './go-yaml-error.js';
import { indentedFrom, withNewlines } from './go-yaml-text.js';

/** How often a text is parsed again with lines that are indented, and how many characters of it in all. */
const MOST_PASSES = 5;
const MOST_AGAIN = 100_000;

/**
 * The first document of a text, where go-yaml takes it: what the library is stricter about is put right, and what it is
 * laxer about is refused.
 * @throws GoYamlError
 */
export function firstDocument(text: string, version: GoYamlVersion): Document | undefined {
  let readable = withNewlines(text);
  for (let pass = 0; ; pass++) {
    const document = parse(readable, version);
    if (!document) return undefined;
    const error = document.errors.find((one) => concerns(one, document, readable));
    const again = pass < MOST_PASSES && (pass + 1) * text.length < MOST_AGAIN;
    const indented = error && again ? indentedBefore(readable, document, error) : undefined;
    if (indented === undefined) {
      if (error) throw new GoYamlError(`yaml: ${error.message}`, pass === 0 ? error.pos[0] : undefined);
      checkDirectives(document);
      checkNodes(document, readable);
      return document;
    }
    readable = indented;
  }
}

function parse(text: string, version: GoYamlVersion): Document | undefined {
  const documents = parseAllDocuments(text, {
    schema: 'failsafe',
    version: version === 'v2' ? '1.1' : '1.2',
    uniqueKeys: version === 'v3',
    logLevel: 'silent',
    prettyErrors: false,
  });
  return Array.isArray(documents) ? documents[0] : undefined;
}

/**
 * Behind the end of the document go-yaml does not read on: that is where `...` stands, where something begins left of
 * the block that the document is, or behind a document that is no block.
 */
function concerns({ code, pos: [at] }: YAMLError, { contents }: Document, text: string): boolean {
  const [start, end] = contents?.range ?? [0, 0];
  const next = end + (/^(?:\s|#[^\n]*)*/.exec(text.slice(end))?.[0].length ?? 0);
  if (code !== 'UNEXPECTED_TOKEN' || contents === null || at < next) return true;
  const before = text.slice(text.slice(0, next).lastIndexOf('\n') + 1, next);
  if (before === '' && /^\.\.\.\s/.test(text.slice(next))) return false;
  const isBlock = isCollection(contents) && contents.flow !== true;
  const startsLine = before.trim() === '';
  if (!isBlock) return (startsLine ? /^[@`%]/ : /^(?:[?:-](?:\s|$)|[@`%])/).test(text.slice(next));
  return !startsLine || before.length >= start - text.slice(0, start).lastIndexOf('\n') - 1;
}

/** With the lines indented of the first quoted scalar or flow collection that an error may come of. */
function indentedBefore(text: string, document: Document, { pos: [at] }: YAMLError): string | undefined {
  let indented: string | undefined;
  visit(document, {
    Node(_, node) {
      const start = node.range?.[0];
      const isInFlow = isCollection(node) ? node.flow === true : isScalar(node) && isQuoted(node);
      if (start === undefined || start > at) return visit.BREAK;
      if (!isInFlow) return undefined;
      indented = indentedFrom(text, start);
      return indented === undefined ? visit.SKIP : visit.BREAK;
    },
  });
  return indented;
}

function isQuoted({ type }: Scalar): boolean {
  return type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE;
}

function checkDirectives({ directives, warnings }: Document): void {
  const { explicit, version } = directives?.yaml ?? {};
  if (explicit === true && version !== '1.1') throw new GoYamlError('yaml: found incompatible YAML document');
  const unknown = warnings.find(({ code }) => code === 'BAD_DIRECTIVE');
  if (unknown) throw new GoYamlError('yaml: found unknown directive name', unknown.pos[0]);
}

/** Half of a pair of surrogates, and what JSON alone escapes. */
const NO_ESCAPE = /(?<!\\)(?:\\\\)*\\(?:\/|u[dD][89a-fA-F])/;

function checkNodes(document: Document, text: string): void {
  const spans: Span[] = [];
  visit(document, {
    Collection(_, node) {
      if (node.flow === true && node.range) spans.push([node.range[0], node.range[1]]);
    },
    Scalar(key, node, path) {
      const [start = 0, end = 0] = node.range ?? [];
      if (node.type === Scalar.QUOTE_DOUBLE && NO_ESCAPE.test(text.slice(start, end))) {
        throw new GoYamlError('yaml: found unknown escape character', start);
      }
      const behind = node.type === Scalar.PLAIN ? (/^\s+/.exec(text.slice(end, end + 200))?.[0] ?? '') : '';
      if (behind.includes('\n\t') && path.some(isCollection)) {
        throw new GoYamlError('yaml: found a tab character that violates indentation', end);
      }
      spans.push([start, end + behind.length]);
      const isImplicit = key === 'key' && start === end && text.charAt(start) === ':' && path.some(isPair);
      if (isImplicit && !/\?\s*$/.test(text.slice(0, start))) {
        throw new GoYamlError('yaml: did not find expected key', start);
      }
    },
  });
  checkTabs(document, text, spans);
}

function checkTabs(document: Document, text: string, spans: Span[]): void {
  const contentEnd = document.contents?.range?.[1] ?? 0;
  const documentEnd = contentEnd + (/^(?:---|\.\.\.)\s/m.exec(text.slice(contentEnd))?.index ?? text.length);
  spans.sort(([a], [b]) => a - b);
  let next = 0;
  let covered = 0;
  for (const { index, 0: blank } of text.matchAll(TAB)) {
    const at = index + blank.length - 1;
    if (at > documentEnd) return;
    for (; (spans[next]?.[0] ?? Infinity) <= at; next++) covered = Math.max(covered, spans[next]?.[1] ?? 0);
    if (covered <= at) throw new GoYamlError('yaml: found character that cannot start any token', at);
  }
}

type Span = readonly [start: number, end: number];

/** A tab where a key could begin: at the start of a line, also of a blank one, and behind a dash. */
const TAB = /^ *(?:- *)?\t/gm;
