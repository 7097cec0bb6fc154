import { APPS, NAMESPACES, WORDS } from './names.js';
import { Random } from '../support/random.js';

/** Lines of the file apart from its filters, as in the chart of Cilium: most of them comments. */
const LINES_AROUND = 3500;
/** One filter in this many has a mistake. */
const MISTAKE_EVERY = 25;
const FILTERS_OF_AN_EXPORTER = 50;
const FILTER_COLUMN = 14;

/** Each is an entry of a filter that both sides complain about once. */
const MISTAKES: readonly (readonly string[])[] = [
  ['event_type:', '  - type: "four"'],
  ['event_type:', '  - type: 77'],
  ['event_type:', '  - type: 4.5'],
];

/** Helm values of Cilium with dynamic exporters; the same text around the filters whatever their number. */
export function valuesFile(filters: number): string {
  const before = sections(new Random(1), LINES_AROUND / 2, 'before');
  const after = sections(new Random(2), LINES_AROUND / 2, 'after');
  return [...before, ...hubble(filters, new Random(3)), ...after, ''].join('\n');
}

/** The line and the column behind the number of a right event type, in the middle of the file. */
export function placeToType(text: string): { readonly line: number; readonly character: number } {
  const lines = text.split('\n');
  const found = lines.flatMap((line, at) => (/^ +- type: 4$/.test(line) ? [at] : []));
  const line = found[Math.floor(found.length / 2)] ?? 0;
  return { line, character: lines[line]?.length ?? 0 };
}

function hubble(filters: number, random: Random): string[] {
  const lines = ['hubble:', '  enabled: true', '  export:', '    static:', '      enabled: false'];
  lines.push('    dynamic:', '      enabled: true', '      config:', '        content:');
  for (let at = 0; at < filters; at++) {
    if (at % FILTERS_OF_AN_EXPORTER === 0) lines.push(...exporter(at / FILTERS_OF_AN_EXPORTER));
    const entries = at % MISTAKE_EVERY === 3 ? mistake(Math.floor(at / MISTAKE_EVERY)) : rightFilter(random, at);
    entries.forEach((entry, nth) => lines.push(' '.repeat(FILTER_COLUMN) + (nth === 0 ? '- ' : '  ') + entry));
  }
  return lines;
}

function exporter(number: number): string[] {
  return [
    `- name: exporter-${number}`,
    `  filePath: /var/run/cilium/hubble/exporter-${number}.log`,
    '  fieldMask:',
    '    - time',
    '    - node_name',
    '    - verdict',
    '  includeFilters:',
  ].map((line) => ' '.repeat(10) + line);
}

function mistake(number: number): readonly string[] {
  return MISTAKES[number % MISTAKES.length] ?? [];
}

/** What occurs together. */
const EVENTS: readonly (readonly [type: number, verdicts: readonly string[]])[] = [
  [1, ['DROPPED']],
  [4, ['FORWARDED']],
  [4, ['FORWARDED']],
  [5, ['FORWARDED', 'DROPPED', 'AUDIT']],
  [129, ['FORWARDED', 'DROPPED', 'ERROR']],
];

/** A filter that may match, and that no other one covers: each asks for a pod of its own. */
function rightFilter(random: Random, at: number): string[] {
  const pod = (of: string): string => `"${random.pick(NAMESPACES)}/${random.pick(APPS)}-${of}${1000 + at}"`;
  const [type, verdicts] = random.pick(EVENTS);
  const entries = [`source_pod: [${pod('a')}${random.chance(0.3) ? `, ${pod('b')}` : ''}]`];
  if (random.chance(0.5)) entries.push(`destination_pod: [${pod('c')}]`);
  if (random.chance(0.4)) entries.push(`verdict: [${random.pick(verdicts)}]`);
  if (random.chance(0.3)) entries.push('event_type:', `  - type: ${type}`);
  if (random.chance(0.2)) entries.push('source_label:', `  - "k8s:app=${random.pick(APPS)}"`);
  if (random.chance(0.2)) entries.push(`destination_ip: ["10.${random.below(256)}.${random.below(256)}.0/24"]`);
  if (random.chance(0.2)) entries.push(`destination_port: ["${random.pick([53, 80, 443, 8080])}"]`);
  if (random.chance(0.2)) entries.push(`protocol: ["${random.pick(['tcp', 'udp'])}"]`);
  return entries;
}

/** Commented values that are none of Hubble's. */
function sections(random: Random, count: number, prefix: string): string[] {
  const lines: string[] = [];
  for (let number = 0; lines.length < count; number++) {
    lines.push('', comment(random, 0), `${prefix}${number}:`);
    for (let key = 0; key < 8; key++) {
      lines.push(comment(random, 2), comment(random, 2), `  ${random.pick(WORDS)}${key}: ${scalar(random)}`);
      if (random.chance(0.2))
        lines.push(`  nested${key}:`, comment(random, 4), '    enabled: false', '    list:', '      - NET_ADMIN');
    }
  }
  return lines.slice(0, count);
}

function comment(random: Random, column: number): string {
  return `${' '.repeat(column)}# ${Array.from({ length: 8 + random.below(6) }, () => random.pick(WORDS)).join(' ')}.`;
}

function scalar(random: Random): string {
  return random.pick([
    'false',
    'true',
    '""',
    '{}',
    '[]',
    '~',
    String(random.below(65000)),
    '"30s"',
    'localhost',
    '"10Mi"',
  ]);
}
