import fc from 'fast-check';
import { Document, isMap, isScalar, isSeq, Scalar, visit } from 'yaml';

const STYLES = ['PLAIN', 'PLAIN', 'PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const;
const KEY_STYLES = ['PLAIN', 'PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE'] as const;
const KEYS = ['hubble', 'export', 'event_type', 'type', 'a b', 'x:y', '- c', '"q"', 'k#1', '4', 'é😀', "it's", ''];
const TEXTS = [
  'DROPPED',
  '4',
  '010',
  'yes',
  '',
  '~',
  '{"verdict":["DROPPED"]}',
  'a: b',
  '- a',
  '# no comment',
  'two\nlines',
  'two\n\nlines\n',
  '  indented\nless',
  'key: value\nother: value\n',
  'a long line of words that may be folded somewhere on its way to the end of it',
  '😀 é',
  '*x',
  '&x y',
  '!t',
  '{{ .Values.x }}',
  // Makes everything around it too large to be parsed at once.
  'x'.repeat(2100),
];

const text = fc.constantFrom(...TEXTS);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('tree'), { maxKeys: 5 }),
  ),
}));
const root = fc.oneof(
  fc.dictionary(fc.constantFrom(...KEYS), tree, { minKeys: 1, maxKeys: 6 }),
  fc.array(tree, { minLength: 1, maxLength: 5 }),
);

const layout = fc.record({
  /** Read in turn wherever the writer has a choice. */
  choices: fc.array(fc.nat(97), { minLength: 5, maxLength: 20 }),
  indent: fc.constantFrom(2, 3, 4),
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 40, 80),
  crlf: fc.boolean(),
});

/** A valid YAML text in a random mix of styles, with comments and blank lines, small or larger than a chunk. */
export const yamlText: fc.Arbitrary<string> = fc.tuple(root, layout).map(([value, { choices, crlf, ...options }]) => {
  const document = new Document(value);
  let next = 0;
  const choose = (): number => choices[next++ % choices.length] ?? 0;
  visit(document, {
    Node(place, node) {
      const choice = choose();
      if (place === 'key' && isScalar(node)) {
        node.type = Scalar[KEY_STYLES[choice % KEY_STYLES.length] ?? 'PLAIN'];
        return;
      }
      if (isScalar(node)) node.type = Scalar[STYLES[choice % STYLES.length] ?? 'PLAIN'];
      else if (isMap(node) || isSeq(node)) node.flow = choice % 5 === 0;
      if (choice % 11 === 0) node.commentBefore = ' a comment: with a colon';
      if (choice % 13 === 0) node.comment = ' behind';
      if (choice % 7 === 0) node.spaceBefore = true;
    },
  });
  const written = document.toString(options);
  return crlf ? written.replaceAll('\n', '\r\n') : written;
});

/** What gets typed into files and makes them invalid for a while. */
const SNIPPETS = [
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ':',
  ': ',
  ',',
  '- ',
  '\n',
  '\n\n',
  '\n  ',
  '\r\n',
  '\r',
  ' ',
  '    ',
  '\t',
  '#',
  ' # ',
  '|\n',
  '>2-\n  ',
  '&a ',
  '*a',
  '!!str ',
  '? ',
  '---\n',
  '\n...\n',
  '<<: *a\n',
  '{{ if .x }}\n',
  '{{',
  '%TAG\n',
  '\0',
  '\ud800',
  '\uFEFF',
  '\u2028',
  '<<<<<<< HEAD\n',
  '=======\n',
  '\\',
  '\\u12',
  'sub_type: 3',
  '@',
  '`',
];

/** An edit: replaces a part of the text, given in 1/1000 of its length, by a snippet. */
export const edit = fc.record({
  at: fc.nat(1000),
  length: fc.constantFrom(0, 0, 0, 1, 3, 20),
  snippet: fc.constantFrom(...SNIPPETS),
});

export function applyEdit(
  text: string,
  { at, length, snippet }: { at: number; length: number; snippet: string },
): string {
  const start = Math.floor((at / 1000) * text.length);
  return text.slice(0, start) + snippet + text.slice(start + length);
}
