import { METRICS } from '../tables/metrics.js';
import { CHART_POINTS, ENOUGH, ENOUGH_ALONE, HUBBLE_POINTS, NAMED } from './helm-points.js';

/**
 * A quick look that decides whether a text may be one of Hubble's, so that an editor starts no server for the rest. It
 * may take a foreign text for ours (the server then says nothing about it), never the other way round.
 */

/** Texts are only looked at up to here, in UTF-16 units: a values file of this size has some 30,000 lines. */
const FAR_ENOUGH = 1_000_000;

/** What stands behind a key: a colon, perhaps behind quotes, which may be escaped. */
const COLON = String.raw`\\?["']?\s*:`;
/** What a list of a FlowFilter, or one that is about to be written, looks like behind its key. */
const LIST = String.raw`${COLON}\s*(?:\[|#|$|\\n)`;
/** Keys of a FlowFilter that hardly anything else has with a list behind them. */
const FILTER_KEYS =
  '(?:source|destination)_?(?:pod|ip|ip_?xlated|label|fqdn|service|workload|port|identity|cluster_?name)|' +
  'traffic_?direction|drop_?reason_?desc|http_?(?:status_?code|method|path|url|header)|dns_?query|tcp_?flags|node_?name|node_?labels|ip_?version|trace_?id|cel_?expression';
const FILTER_KEY = new RegExp(`(?:${FILTER_KEYS})${LIST}`, 'im');
/** One of these and nothing else in JSON, where the list is forgotten. */
const LONE_KEY = new RegExp(String.raw`^\s*\{\s*["']?(?:${FILTER_KEYS})${COLON}[^,\n]{0,300}\s*$`, 'i');
/** `event_type` with an entry behind it, or a list that has just been opened: other programs have words there. */
const EVENT_TYPE = /event_?type\\?["']?\s*:[-\s[{"'\\]*(?:(?:match_?)?(?:sub_?)?type\\?["']?\s*:|\[[\s\]{}"']*$)/im;
const VERDICTS =
  /verdict\\?["']?\s*:\s*(?:\[[\s"'\\]*|-\s+["']?)(?:VERDICT_UNKNOWN|FORWARDED|DROPPED|ERROR|AUDIT|REDIRECTED|TRACED|TRANSLATED)\b/;
const LISTED = /\\?"(?:verdict|reply|encrypted|protocol)\\?"\s*:\s*\[/;
const FILTER_LIST = /(?:^|[\s"'])(?:allow|deny)list\\?["']?\s*:/im;
/** The text of a filter in a list, the first key of which is being typed. */
const FILTER_TEXT = /-\s+["']\s*\{\s*\\?"\w*\\?["'\s]*$/m;
const CLI_SETTING =
  /(?:^|[\s"'{,])(?:request-timeout|tls-[a-z-]+|basic-auth-[a-z]+|port-forward(?:-port)?|kube-namespace)["']?\s*:/gim;
const SERVER = /(?:^|[\s"'{,])(?:server|timeout|tls)["']?\s*:/im;
const FLOW = /"(?:IP|l4|Type|Summary|is_reply|trace_observation_point|traffic_direction)"\s*:/;
const VERDICT = /"(?:verdict|node_name|event_type)"\s*:/;
const MASKED_FLOW = /"flow"\s*:\s*\{[^}]{0,2000}?"(?:verdict|pod_name)"\s*:\s*"/;
const LINE = /"(?:node_?status|lost_?events|agent_?event|debug_?event)"\s*:/i;
const MODELINE = /(?:#|\/\/)[^\S\n]*hubble:[^\S\n]*[^\s=]{1,50}=/;
const FLOW_LOGS = new RegExp(String.raw`\bflow_?logs?${COLON}`, 'i');
const FLOW_LOG = new RegExp(String.raw`\b(?:filePath|fieldMask|includeFilters|excludeFilters)${COLON}`, 'i');
/** The key that a file has just been begun with. */
const FLOW_LOGS_FILE = /^["']?flowLogs["']?[ \t]*:[ \t]*(?:#.*)?\r?$/m;
const METRICS_FILE = /\bdynamic-metrics\.yaml\b/;
const METRIC_NAME = new RegExp(
  String.raw`\bname\\?["']?\s*:\s*\\?["']?(?:${METRICS.map(({ name }) => name).join('|')})\b`,
);
const METRIC = new RegExp(String.raw`\b(?:contextOptions|includeFilters|excludeFilters)${COLON}`, 'i');
const CILIUM_CONFIG = /(?:^|[\s"'{,])(?:enable-)?hubble(?:-[a-z0-9-]+)?\\?["']?\s*:/m;
const CILIUM_CONFIG_NAME = /\bname["']?\s*:\s*["']?cilium-config\b/;
/** What holds keys of cilium-config, or a patch of it, where they stand on lines of their own. */
const CONFIG_MAP = /\b(?:ConfigMap|CiliumNodeConfig)\b|^data["']?:/m;
const HUBBLE = new RegExp(String.raw`(?:^|[^\w.])hubble${COLON}`, 'm');
/** The first key below the name of the chart. */
const BEGUN = /(?:^|[\s"'{,])cilium\\?["']?\s*:[\s{\\n]*["']?hubble\\?["']?\s*:/;
/** A dotted path as a key. */
const DOTTED = new RegExp(
  String.raw`(?:^|[\s"'{,])hubble\.(?:${Object.keys(HUBBLE_POINTS).join('|')})\b[\w.]*${COLON}`,
  'm',
);
/** A dotted path as `helm.parameters` has it. */
const PARAMETER = new RegExp(
  String.raw`\bname["']?\s*:\s*["']?(?:[\w-]+\.)?hubble\.(?:${Object.keys(HUBBLE_POINTS).join('|')})\b`,
);
const CILIUM = /cilium/i;
const CILIUM_CHART =
  /\b(?:chart|chart_?(?:ref|name)|name|release_?name|path|kind)["']?\s*:\s*["']?(?:[^\s"']*[/_])?(?:rke2-)?cilium(?:config|-v?\d[\w.+-]*\.tgz)?["']?\s*(?:[,}#]|$)/im;
const CHART_VALUES = /\b(?:values\w*|valuesObject|release_values|parameters|set|spec)["']?\s*:/;
const RANCHER = /\bchartValues["']?\s*:/;

/** Whether a YAML or JSON text may hold something of Hubble's. */
export function mayBeHubble(text: string): boolean {
  const start = text.slice(0, FAR_ENOUGH);
  return (
    EVENT_TYPE.test(start) ||
    FILTER_KEY.test(start) ||
    LONE_KEY.test(start) ||
    VERDICTS.test(start) ||
    isHelm(start) ||
    isCli(start) ||
    (FLOW.test(start) && VERDICT.test(start)) ||
    MASKED_FLOW.test(start) ||
    LINE.test(start) ||
    (FLOW_LOGS.test(start) && (FLOW_LOG.test(start) || CONFIG_MAP.test(start))) ||
    FLOW_LOGS_FILE.test(start) ||
    METRICS_FILE.test(start) ||
    (METRIC.test(start) && METRIC_NAME.test(start)) ||
    ((CILIUM_CONFIG.test(start) || CILIUM_CONFIG_NAME.test(start)) && CONFIG_MAP.test(start)) ||
    MODELINE.test(start)
  );
}

/** A command line of `hubble observe`, with flags of `hubble` between the two words. */
const COMMAND = /\bhubble(?:[ \t\r]|\\\n|\\\r\n)+(?:-[^\n]{0,500}?)?\bobserve\b/;

/** Whether a script, or a text with pieces of scripts, may hold a command line of `hubble observe`. */
export function mayHoldCommand(text: string): boolean {
  return COMMAND.test(text.slice(0, FAR_ENOUGH));
}

/** The points that the keys of a text could give at most, wherever they stand. */
function isHelm(text: string): boolean {
  if (PARAMETER.test(text) || DOTTED.test(text) || BEGUN.test(text)) return true;
  const chart = (CILIUM_CHART.test(text) && CHART_VALUES.test(text)) || (RANCHER.test(text) && CILIUM.test(text));
  if (chart) return true;
  const hasHubble = HUBBLE.test(text);
  const said = CILIUM.test(text) ? NAMED : 0;
  const outside = said + pointsIn(text, CHART_POINTS);
  if (!hasHubble) return outside >= ENOUGH_ALONE;
  return outside >= ENOUGH || outside + pointsIn(text, HUBBLE_POINTS) + exporterPoints(text) >= ENOUGH;
}

/** An exporter and the list of the metrics say more than their key. */
function exporterPoints(text: string): number {
  const isExporter =
    EXPORTER.test(text) || [...text.matchAll(METRICS_KEY)].some((key) => isList(text, key.index + key[0].length));
  return isExporter ? ENOUGH : 0;
}

const EXPORTER = new RegExp(String.raw`\b(?:static|dynamic)${COLON}`);
const METRICS_KEY = new RegExp(String.raw`\bmetrics${COLON}`, 'g');
const ENABLED = new RegExp(String.raw`\benabled${COLON}`);
/** How far behind `metrics:` its `enabled:` may be. */
const REACH = 500;

/** Whether `enabled:` stands on one of the first two lines of the metrics that hold anything. */
function isList(text: string, start: number): boolean {
  const lines = text.slice(start, start + REACH).split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  return filled.slice(0, 2).some((line) => ENABLED.test(line));
}

function pointsIn(text: string, points: Readonly<Record<string, number>>): number {
  const keys = new RegExp(String.raw`(?:^|[^\w.-])(${Object.keys(points).join('|')})${COLON}`, 'gm');
  const found = new Set<string>();
  for (const [, key = ''] of text.matchAll(keys)) found.add(key);
  return [...found].reduce((sum, key) => sum + (points[key] ?? 0), 0);
}

function isCli(text: string): boolean {
  const settings = new Set([...text.matchAll(CLI_SETTING)].map(([found]) => found));
  if (FILTER_LIST.test(text)) {
    return settings.size > 0 || [SERVER, LISTED, FILTER_TEXT].some((sign) => sign.test(text));
  }
  return settings.size > 1 || (settings.size > 0 && SERVER.test(text));
}
