import { equalFold } from '../../grammar/go-text.js';
import { parseStatusPrefix } from '../../grammar/http-status.js';
import { parseRe2 } from '../../grammar/re2.js';
import { requestPath } from '../../grammar/request-uri.js';
import { L7 } from '../../tables/event-type-numbers.js';
import type { Http } from '../flow.js';
import type { FlowFilter } from '../flow-filter.js';
import { buildError, valueOf, type Builder, type FlowTest } from './builder.js';

/** Filters by what an HTTP record says (pkg/hubble/filters/http.go, 1.19). */
export const buildHttp: Builder = (filter) => [
  ...when(filter, 'status code', filter.http_status_code, statusTest),
  ...when(filter, 'method', filter.http_method, methodTest),
  ...when(filter, 'path', filter.http_path, pathTest),
  ...when(filter, 'url', filter.http_url, urlTest),
  ...when(filter, 'headers', filter.http_header, headerTest),
];

/** A list of event types next to an HTTP filter must have the type that HTTP records have. */
function when<T>(
  { event_type: types }: FlowFilter,
  what: string,
  wanted: readonly T[] | undefined,
  testOf: (wanted: readonly T[]) => (http: Http) => boolean,
): FlowTest[] {
  if (!wanted) return [];
  if (types && !types.some(({ type }) => type === L7)) {
    throw buildError(`filtering by http ${what} requires the event type filter to only match 'l7' events`);
  }
  const test = testOf(wanted);
  return [
    (flow) => {
      const http = flow?.l7?.http;
      return http !== undefined && test(http);
    },
  ];
}

function statusTest(texts: readonly string[]): (http: Http) => boolean {
  const prefixes = texts.map((text) => valueOf(parseStatusPrefix(text), 'invalid http status code filter: '));
  return ({ code }) => {
    if (code === undefined) return false;
    const text = String(code).padStart(3, '0');
    return prefixes.some((prefix) => (prefix.length === 3 ? text === prefix : text.startsWith(prefix)));
  };
}

function methodTest(methods: readonly string[]): (http: Http) => boolean {
  return ({ method: have }) => have !== undefined && methods.some((method) => equalFold(have, method));
}

function pathTest(patterns: readonly string[]): (http: Http) => boolean {
  const expressions = regexes(patterns, 'path');
  return ({ url }) => {
    const path = url === undefined ? undefined : requestPath(url);
    return path !== undefined && expressions.some((expression) => expression.test(path));
  };
}

function urlTest(patterns: readonly string[]): (http: Http) => boolean {
  const expressions = regexes(patterns, 'url');
  return ({ url }) => url !== undefined && expressions.some((expression) => expression.test(url));
}

function regexes(patterns: readonly string[], what: string): { test(text: string): boolean }[] {
  return patterns.map((pattern) => valueOf(parseRe2(pattern), `invalid http ${what} filter: ${pattern}: `));
}

function headerTest(headers: NonNullable<FlowFilter['http_header']>): (http: Http) => boolean {
  return ({ headers: have = [] }) =>
    have.some(({ key, value }) => headers.some((header) => header.key === key && header.value === value));
}
