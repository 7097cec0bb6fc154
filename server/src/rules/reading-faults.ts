import { children, type Bound, type SourceText } from '../document/bound.js';
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
import { markLength } from '../syntax/byte-order-mark.js';
import type { Span } from '../syntax/node.js';
import { shifted } from '../syntax/place.js';
import { compareReleases, LATEST } from '../tables/release.js';
import type { Problem, RuleContext } from './rule.js';

/** What keeps Go from reading a file as YAML: that of the agent, or that of the CLI's configuration. */
export function unreadableFault(source: SourceText, bound: Bound, { kind }: RuleContext): Problem | undefined {
  return kind === 'flowlogs'
    ? yamlFault(source, bound, 'v2', REFUSED)
    : yamlFault(withoutMark(source), bound, 'v3', IGNORED);
}

/** Why Cilium refuses what it could read. */
export function decodingFault(source: SourceText, bound: Bound, { kind, release }: RuleContext): Problem | undefined {
  if (kind !== 'flowlogs') return configFault(withoutMark(source), bound);
  // They are read as the latest release reads them: a newer agent knows names that it refuses.
  return compareReleases(release, LATEST) > 0 ? undefined : flowLogsFault(source, bound);
}

/** The CLI passes over a byte order mark. */
function withoutMark(source: SourceText): SourceText {
  const mark = markLength(source.text);
  return mark === 0 ? source : { ...source, text: source.text.slice(mark), place: () => shifted(source.place(), mark) };
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
