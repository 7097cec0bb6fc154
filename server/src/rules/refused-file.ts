import { children, walk, type Bound, type SourceText } from '../document/bound.js';
import { hasPlaceholder, isPlaceholder } from '../document/placeholder.js';
import {
  buildFlowLog,
  configuredFilters,
  decodeFilters,
  FilterError,
  readFlowLogs,
  type FlowLog,
} from '../filter/index.js';
import { GoMap } from '../filter/go/go-value.js';
import { parseGoYaml } from '../filter/go/go-yaml.js';
import { GoYamlError } from '../filter/go/go-yaml-error.js';
import type { Span } from '../syntax/node.js';
import { shifted } from '../syntax/place.js';
import { compareReleases, LATEST } from '../tables/release.js';
import { ofMessage } from './of-message.js';
import { appliesTo, type Problem, type Rule, type RuleContext } from './rule.js';

/** Larger texts, in UTF-16 units, are not read a second time with each key; the other rules judge them as any. */
const MOST = 100_000;

/**
 * What keeps Cilium from reading a file as a whole, by its own reading: YAML that Go cannot parse, and whatever else
 * the other rules have no words for.
 *
 * @param others The rules that say it better where they say it.
 */
export function refusedFile(others: readonly Rule[]): Rule {
  return {
    name: 'refused-file',
    severity: 'error',
    summary: 'A flowlogs.yaml that the agent refuses, or a configuration file that the Hubble CLI ignores as a whole.',
    why:
      'The agent reads flowlogs.yaml as one: a tab, a wrong indentation or an unclosed bracket anywhere, and it keeps the last ' +
      'good configuration, with a line in its log that few will see. Inside the `|` of a ConfigMap no YAML editor looks for it. ' +
      'The Hubble CLI is worse off: a configuration file that it cannot parse counts as empty, without a word, so that no ' +
      'filter of it applies. This rule reads the file with the rules of Go’s YAML and of Cilium’s decoder, and speaks where no ' +
      'other rule has named the place.',
    kinds: ['flowlogs', 'cli-config'],
    about: ofMessage('FlowLogs', 'CliConfig'),
    check(bound, context) {
      const { source } = bound;
      if (!source || source.text.length > MOST || hasPlaceholder(source.text)) return [];
      const isFlowLogs = context.kind === 'flowlogs';
      const unreadable = isFlowLogs
        ? yamlFault(source, bound, 'v2', REFUSED)
        : yamlFault(withoutMark(source), bound, 'v3', IGNORED);
      // In a string no YAML editor looks for what is no YAML, and what the other rules make of the rest is guesswork.
      if (unreadable && (source.embedded || !isFlowLogs)) return [unreadable];
      const fault = unreadable ?? faultOf(source, bound, context);
      return fault && !isSaid(bound, fault, context, others) ? [fault] : [];
    },
  };
}

function faultOf(source: SourceText, bound: Bound, { kind, release }: RuleContext): Problem | undefined {
  if (kind !== 'flowlogs') return configFault(withoutMark(source), bound);
  // They are read as the latest release reads them: a newer agent knows names that it refuses.
  return compareReleases(release, LATEST) > 0 ? undefined : flowLogsFault(source, bound);
}

/** The CLI passes over a byte order mark. */
function withoutMark(source: SourceText): SourceText {
  if (!source.text.startsWith('\ufeff')) return source;
  return { ...source, text: source.text.slice(1), place: () => shifted(source.place(), 1) };
}

/** Whether another rule has said so; what is to be put in later says nothing. */
function isSaid(bound: Bound, { severity }: Problem, context: RuleContext, others: readonly Rule[]): boolean {
  const rules = others.filter((rule) => appliesTo(rule, context));
  for (const inner of walk(bound)) {
    if (isPlaceholder(inner.value)) return true;
    const asked = rules.filter((rule) => rule.about(inner.type, inner.field, inner.list));
    const found = asked.flatMap((rule) =>
      [...rule.check(inner, context)].map((problem) => problem.severity ?? rule.severity),
    );
    if (found.includes('error') || (severity === 'warning' && found.includes('warning'))) return true;
  }
  return false;
}

const REFUSED = 'the agent refuses the whole file and keeps the last good one';
const IGNORED = 'the CLI ignores the whole file without a word, its filters included';

function flowLogsFault(source: SourceText, bound: Bound): Problem | undefined {
  let logs: readonly FlowLog[];
  try {
    logs = readFlowLogs(source.text) ?? [];
  } catch (error) {
    return problem(startOf(bound), `${words(error)}: ${REFUSED}.`);
  }
  for (const [index, log] of logs.entries()) {
    try {
      buildFlowLog(log);
    } catch (error) {
      return problem(entryAt(bound, index), `${words(error)}: the agent cannot start this flow log.`);
    }
  }
  return undefined;
}

function configFault(source: SourceText, bound: Bound): Problem | undefined {
  const { text } = source;
  const value = parseGoYaml(text, 'v3');
  if (value !== null && !(value instanceof GoMap)) {
    const toml = /^[ \t]*[\w-]+[ \t]*=/m.test(text) ? 'This is TOML' : 'This is not a mapping';
    const message = `${toml}, where the CLI reads YAML: ${IGNORED}. Write \`key: value\`.`;
    return { ...problem(startOf(bound), message), severity: 'warning' };
  }
  const { allowlist, denylist } = configuredFilters(text);
  try {
    for (const filters of [...allowlist, ...denylist]) decodeFilters(filters);
  } catch (error) {
    return problem(startOf(bound), `\`hubble observe\` stops: ${words(error)}.`);
  }
  return undefined;
}

function yamlFault(source: SourceText, bound: Bound, version: 'v2' | 'v3', effect: string): Problem | undefined {
  try {
    parseGoYaml(source.text, version);
    return undefined;
  } catch (error) {
    if (!(error instanceof GoYamlError)) throw error;
    const why = error.message.replace(/^yaml: /, '');
    const advice = /indent|column|Nested mappings|Tabs/i.test(why) ? ' Check the indentation.' : '';
    const span = lineAt(source, error.at) ?? startOf(bound);
    const found = problem(span, `This is not YAML that Go can read (${why}): ${effect}.${advice}`);
    return version === 'v2' ? found : { ...found, severity: 'warning' };
  }
}

/** The rest of the line that the parser stopped in. */
function lineAt(source: SourceText, at: number | undefined): Span | undefined {
  if (at === undefined) return undefined;
  const { text } = source;
  const lineStart = text.lastIndexOf('\n', Math.max(at, 1) - 1) + 1;
  const lineEnd = text.indexOf('\n', at);
  const start = at < text.length && text[at] !== '\n' ? at : lineStart;
  const end = Math.max(lineEnd < 0 ? text.length : lineEnd, start);
  const file = source.place();
  return { start: file.toFile(start), end: file.toFile(end) };
}

/** The first line of what is there. */
function startOf({ value, source }: Bound): Span {
  const span = value?.span ?? { start: 0, end: 0 };
  const line = source && value ? source.text.slice(value.node.start).search(/\r?\n/) : -1;
  return line > 0 ? { start: span.start, end: Math.min(span.end, span.start + line) } : span;
}

/** The flow log of this number. */
function entryAt(bound: Bound, index: number): Span {
  const logs = children(bound).find(({ field }) => field.name === 'flowLogs');
  const entry = logs && children(logs)[index];
  const name = entry && children(entry).find(({ field }) => field.name === 'name');
  return name?.value?.span ?? entry?.value?.span ?? startOf(bound);
}

function words(error: unknown): string {
  if (!(error instanceof FilterError)) throw error;
  const [first = ''] = error.message.split('\n');
  return first.replace(
    /^(?:failed to (?:unmarshal yaml config|validate config|apply option): |error [^:]*: |while decoding JSON: )+/,
    '',
  );
}

function problem(span: Span, message: string): Problem {
  return { span, message, fixes: [] };
}
