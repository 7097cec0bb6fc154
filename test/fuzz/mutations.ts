import type { Random } from '../support/random.js';

/** Makes another text of a text. */
type Mutation = (text: string, random: Random, other: string) => string;

/** Words and signs that mean something in one of the languages that stand in each other. */
const TOKENS = [
  ...'\'"`{}[]():,-|>#&*!?%@\\/~$^+=.;<'.split(''),
  '\n',
  '\r',
  '\r\n',
  '\t',
  '  ',
  ': ',
  '- ',
  ' #',
  '---\n',
  '...\n',
  '<<: *a',
  '&a ',
  '*a',
  '!!binary ',
  '|\n',
  '>-\n',
  '{{ .Values.x }}',
  '{% if x %}',
  '${X}',
  '\0',
  '\ufeff',
  '\ud83d',
  '\ude00',
  '😀',
  'é',
  '\u2028',
  '\u0085',
  '\\u0000',
  '\\ud800',
  '\\',
  '18446744073709551616',
  '-1',
  '1e999',
  '.inf',
  'null',
  'true',
  '010',
  '0x',
  'event_type',
  'type: 4',
  '"type":4',
  'sub_type',
  '[{"type":1}]',
  'source_pod',
  'hubble:',
  'allowlist:',
  'flowLogs:',
  'fieldMask:',
  'cel_expression',
  '_flow.',
  '_flow.source.labels.all(x, x == "a")',
  '(?i)(a+)+$',
  'hubble observe --type trace:to-stack',
  '# hubble: kind=flowlogs cilium=1.16',
  '# hubble: ignore=unknown-key',
  '# hubble: ignore-file=unknown-key',
];

const CONFLICT = (ours: string, theirs: string): string => `<<<<<<< HEAD\n${ours}\n=======\n${theirs}\n>>>>>>> topic\n`;

/** Those that are made often. */
const COMMON: readonly Mutation[] = [
  // a part is gone, the end of a file that is being written among them
  (text, random) => cut(text, ...stretch(text, random), ''),
  (text, random) => text.slice(0, random.below(text.length + 1)),
  // something is typed
  (text, random) => insert(text, random, random.pick(TOKENS)),
  (text, random) => cut(text, ...stretch(text, random), random.pick(TOKENS)),
  (text, random) => insert(text, random, String.fromCharCode(random.below(random.chance(0.8) ? 0x7f : 0xffff))),
  // a part stands elsewhere, or twice
  (text, random) => insert(text, random, text.slice(...stretch(text, random))),
  (text, random, other) => insert(text, random, other.slice(...stretch(other, random))),
  (text, random, other) => cut(text, ...stretch(text, random), other.slice(...stretch(other, random))),
  // lines
  swapLines,
  (text, random) => onLine(text, random, (line) => ' '.repeat(random.below(5)) + line),
  (text, random) => onLine(text, random, (line) => line.trimStart()),
  (text, random) => onLine(text, random, (line) => line.replace(/^ +/, '\t')),
  (text, random) => onLine(text, random, () => ''),
  (text, random) => onLine(text, random, (line) => CONFLICT(line, line.toUpperCase())),
  // one sign of a pair is gone
  (text, random) => without(text, random, /["']/g),
  (text, random) => without(text, random, /[[\]{}]/g),
  // ends of lines
  (text) => text.replaceAll(/\r?\n/g, '\r\n'),
  (text) => text.replaceAll(/\r?\n/g, '\r'),
  (text) => `\ufeff${text}`,
];

/** Those that make a text large or deep, which take their time. */
const RARE: readonly Mutation[] = [
  (text, random) => insert(text, random, '['.repeat(10_000)),
  (text, random) => insert(text, random, '{"a":'.repeat(10_000)),
  (text, random) => insert(text, random, '[{'.repeat(5_000) + '}]'.repeat(5_000)),
  (text, random) =>
    insert(text, random, Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')),
  (text, random) => insert(text, random, '- '.repeat(10_000)),
  (text, random) => insert(text, random, '('.repeat(10_000)),
  (text, random) => insert(text, random, 'x'.repeat(1_000_000)),
  (text, random) => insert(text, random, random.pick(TOKENS).repeat(10_000)),
  (text) => aliasBomb() + text,
  (text) => text.repeat(Math.min(200, Math.ceil(100_000 / (text.length + 1)))),
];

const RARELY = 1 / 2_000;

/**
 * A text after one to four changes.
 *
 * @param other a text that parts are taken from
 */
export function mutated(text: string, random: Random, other: string): string {
  let result = text;
  for (let left = 1 + random.below(4); left > 0; left--) result = changed(result, random, other);
  return result;
}

/** A text after one change. */
export function changed(text: string, random: Random, other: string): string {
  return random.pick(random.chance(RARELY) ? RARE : COMMON)(text, random, other);
}

function stretch(text: string, random: Random): [start: number, end: number] {
  const start = random.below(text.length + 1);
  const reach = random.chance(0.7) ? 12 : text.length;
  return [start, Math.min(text.length, start + random.below(reach + 1))];
}

function cut(text: string, start: number, end: number, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

function insert(text: string, random: Random, what: string): string {
  const at = random.below(text.length + 1);
  return cut(text, at, at, what);
}

function onLine(text: string, random: Random, change: (line: string) => string): string {
  const lines = text.split('\n');
  const at = random.below(lines.length);
  return lines.with(at, change(lines[at] ?? '')).join('\n');
}

function swapLines(text: string, random: Random): string {
  const lines = text.split('\n');
  const [a, b] = [random.below(lines.length), random.below(lines.length)];
  return lines
    .with(a, lines[b] ?? '')
    .with(b, lines[a] ?? '')
    .join('\n');
}

function without(text: string, random: Random, signs: RegExp): string {
  const found = [...text.matchAll(signs)];
  return found.length === 0 ? text : cut(text, ...one(random.pick(found)), '');
}

function one({ index }: RegExpExecArray): [start: number, end: number] {
  return [index, index + 1];
}

/** Nine levels of nine: 9^9 strings for a reader that expands aliases. */
function aliasBomb(): string {
  const names = 'abcdefghi';
  const lines = names.split('').map((name, at) => {
    const item = at === 0 ? '"x"' : `*${names[at - 1] ?? ''}`;
    return `${name}: &${name} [${Array.from({ length: 9 }, () => item).join(', ')}]\n`;
  });
  return `${lines.join('')}hubble: {export: {static: {allowList: *i}}}\n`;
}
