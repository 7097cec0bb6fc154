/**
 * A quick look that decides whether a text may be one of Hubble's, so that an editor starts no server for the rest. It
 * may take a foreign text for ours (the server then says nothing about it), never the other way round.
 */

/** Texts are only looked at up to here, in UTF-16 units: a values file of this size has some 30,000 lines. */
const FAR_ENOUGH = 1_000_000;

/** What a list of a FlowFilter, or one that is about to be written, looks like behind its key. */
const LIST = String.raw`\\?["']?\s*:\s*(?:\[|#|$|\\n)`;
/** Keys of a FlowFilter that hardly anything else has with a list behind them. */
const FILTER_KEY = new RegExp(
  '(?:source|destination)_?(?:pod|ip|ip_?xlated|label|fqdn|service|workload|port|identity|cluster_?name)' +
    LIST +
    '|(?:traffic_?direction|drop_?reason_?desc|http_?(?:status_?code|method|path|url|header)|dns_?query|tcp_?flags|node_?name|node_?labels|ip_?version|trace_?id)' +
    LIST,
  'im',
);
/** `event_type` with an entry behind it, or a list that has just been opened: other programs have words there. */
const EVENT_TYPE = /event_?type\\?["']?\s*:[-\s[{"'\\]*(?:(?:match_?)?(?:sub_?)?type\\?["']?\s*:|\[[\s\]{}"']*$)/im;
const FILTER_LIST = /^["']?(?:allow|deny)list["']?\s*:/im;
const CLI_SETTING =
  /^["']?(?:server|timeout|request-timeout|tls(?:-[a-z-]+)?|basic-auth-[a-z]+|port-forward)["']?\s*:/im;
const EXPORTER = [/\bhubble["']?\s*:/, /\bexport["']?\s*:/, /\b(?:static|dynamic)["']?\s*:/];
const FLOW = /"(?:IP|l4|Type|Summary|is_reply|trace_observation_point|traffic_direction)"\s*:/;
const VERDICT = /"(?:verdict|node_name|event_type)"\s*:/;

/** Whether a YAML or JSON text may hold something of Hubble's. */
export function mayBeHubble(text: string): boolean {
  const start = text.slice(0, FAR_ENOUGH);
  return (
    EVENT_TYPE.test(start) ||
    FILTER_KEY.test(start) ||
    inOrder(start, EXPORTER) ||
    (FILTER_LIST.test(start) && CLI_SETTING.test(start)) ||
    (FLOW.test(start) && VERDICT.test(start))
  );
}

/** Whether each pattern is found somewhere behind the one before it. */
function inOrder(text: string, patterns: readonly RegExp[]): boolean {
  let rest = text;
  for (const pattern of patterns) {
    const at = rest.search(pattern);
    if (at < 0) return false;
    rest = rest.slice(at);
  }
  return true;
}
