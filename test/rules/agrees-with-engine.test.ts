import assert from 'node:assert/strict';
import fc from 'fast-check';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { isPlaceholder } from '../../server/src/document/placeholder.js';
import { compileFilters, decodeFilters, FilterError } from '../../server/src/filter/index.js';
import { FLOW_FILTER, message } from '../../server/src/schema/messages.js';
import type { Field } from '../../server/src/schema/field.js';
import { diagnose } from '../../server/src/service/diagnose.js';
import type { Diagnostic } from '../../server/src/service/diagnostic.js';
import type { TextEdit } from '../../server/src/syntax/place.js';
import { parseText } from '../../server/src/syntax/parse-text.js';
import { TreeCache } from '../../server/src/syntax/tree-cache.js';
import { applyEdits } from '../support/caret.js';

/** Texts that are right for one grammar or another, nearly right, or nothing at all. */
const TEXTS = [
  ...['', ' ', 'a', 'A', '*', '**', '.', '/', '//', 'a/', '/a', 'a/b/c', 'kube-system', 'kube_system/', 'shop/web-.*'],
  ...[
    '10.0.0.1',
    '10.0.0.1/24',
    '10.0.0.1/33',
    '010.0.0.1',
    '10.0.0',
    '::1',
    '::ffff:1.2.3.4',
    'FD00::1/64',
    'fe80::1%eth0',
  ],
  ...['0', '80', '080', '65535', '65536', '-1', '+1', '1.0', '1e2', '80-90', 'http', ' 80'],
  ...['200', '2+', '20+', '4xx', '600', '5', '+', '99', '2000'],
  ...['tcp', 'TCP', 'http', 'HTTPS', 'vrrp', 'dns', 'sctp '],
  ...[
    'app=web',
    'k8s:app=web,!x',
    'a in (b,c)',
    'a in ()',
    'a=b=c',
    'a b',
    ',',
    '!',
    'a>1',
    'a>b',
    'x notin (',
    'app.kubernetes.io/name',
  ],
  ...[
    'example.com',
    '*.example.com',
    'example.com.',
    'example.com..',
    'https://example.com',
    'a_b',
    'ä',
    'node-*',
    'c/node',
    '/n',
  ],
  ...['^/a$', '(', '[', 'a{1001}', '(?!a)', '\\1', '\\d+', '(?i)x', 'a++', '\\', '\\pL', '*a', 'x?id=1'],
  ...['true', '_flow.verdict == 2', 'flow.verdict == 2', '_flow', '1', '_flow.source.identity == 2u', 'a.b(', '"'],
  ...['DROPPED', 'dropped', 'INGRESS', 'IPv4', '4', 'POLICY_DENIED', 'VERDICT_UNKNOWN'],
];

const TEXT = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
);
const NUMBER = fc.constantFrom(0, 1, 2, 4, 5, -1, 1.5, 42, 133, 2 ** 31, 2 ** 32, 16777217, 1e300);
const SCALAR: fc.Arbitrary<unknown> = fc.oneof(TEXT, NUMBER, fc.boolean(), fc.constant(null));

/** A value that fits a field more often than not. */
function valueOf(field: Field): fc.Arbitrary<unknown> {
  const one = elementOf(field);
  const fitting = field.repeated ? fc.array(one, { maxLength: 2 }) : one;
  return fc.oneof(
    { weight: 8, arbitrary: fitting },
    { weight: 1, arbitrary: fc.oneof(SCALAR, fc.array(SCALAR, { maxLength: 2 })) },
  );
}

function elementOf({ type }: Field): fc.Arbitrary<unknown> {
  if (type.kind === 'message') return mapping(message(type.message).fields, 3);
  const fitting =
    type.kind === 'scalar'
      ? type.scalar === 'string'
        ? TEXT
        : type.scalar === 'bool'
          ? fc.boolean()
          : NUMBER
      : SCALAR;
  return fc.oneof({ weight: 6, arbitrary: fitting }, { weight: 1, arbitrary: SCALAR });
}

function mapping(fields: readonly Field[], most: number): fc.Arbitrary<object> {
  const entry = fc
    .constantFrom(...fields)
    .chain((field) =>
      fc.tuple(
        fc.constantFrom(field.name, field.name, field.name, field.alias ?? field.name, `${field.name}s`),
        valueOf(field),
      ),
    );
  return fc.array(entry, { maxLength: most }).map((entries) => Object.fromEntries(entries));
}

describe('rules and the filter engine', () => {
  it('refuse the same filters', () => {
    fc.assert(
      fc.property(mapping(FLOW_FILTER.fields, 3), (filter) => {
        const text = JSON.stringify(filter);
        fc.pre(!mayBeReplaced(filter));
        const errors = errorsIn(text);
        const refusal = refusalOf(text);
        assert.equal(
          errors.length > 0,
          refusal !== undefined,
          `${text}: ${refusal ?? 'is taken'}; ${errors.join('; ')}`,
        );
      }),
      { numRuns: 1500 },
    );
  });

  it('agree that the certain fixes of a filter do no harm, and leave nothing to be fixed', () => {
    fc.assert(
      fc.property(mapping(FLOW_FILTER.fields, 3), (filter) => {
        fc.pre(!mayBeReplaced(filter));
        const text = JSON.stringify(filter);
        let after = fixed(text);
        for (let round = 0; round < 3; round++) after = fixed(after);
        assert.equal(fixed(after), after, `${text} never comes to rest`);
        if (refusalOf(text) === undefined) assert.equal(refusalOf(after), undefined, `${text} became ${after}`);
      }),
      { numRuns: 1500 },
    );
  });
});

/** As "fix all" does: what begins inside of a change that is made already waits for the next time. */
function fixed(text: string): string {
  const edits: TextEdit[] = [];
  for (const edit of problemsIn(text).flatMap(({ fixes }) => fixes.find(({ preferred }) => preferred)?.edits ?? [])) {
    if (edits.every(({ start, end }) => edit.end <= start || end <= edit.start)) edits.push(edit);
  }
  return applyEdits(text, edits);
}

function refusalOf(text: string): string | undefined {
  try {
    compileFilters(decodeFilters(text), []);
    return undefined;
  } catch (error) {
    assert(error instanceof FilterError);
    return error.message;
  }
}

function errorsIn(text: string): string[] {
  return problemsIn(text).flatMap(({ severity, rule, message: said }) =>
    severity === 'error' ? [`${rule}: ${said}`] : [],
  );
}

function problemsIn(text: string): readonly Diagnostic[] {
  return diagnose(new HubbleDocument(text, 'json', new TreeCache(), 'flow-filter'), { release: '1.19' });
}

/** Rules say nothing about what another program puts in. */
function mayBeReplaced(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(mayBeReplaced);
  const [root] = parseText(JSON.stringify(value), 'json', new TreeCache());
  return isPlaceholder(root);
}
