import { FILTER_FLAG_NAMES, OBSERVE_FLAGS } from '../../filter/flags/observe-flags.js';

const INDENT = '  ';
const WIDTH = 100;

/** What `hubble-ls match --help` says below its usage. */
export const MATCH_HELP = `
Files are plain or packed with gzip; - is standard input. Several files count as one input.

Filters, as JSON or from a file:
  --allowlist JSON       print what one of these takes; may be given more than once
  --denylist JSON        and nothing that one of these takes
  --filters FILE         the filters of Helm values, a ConfigMap, flowlogs.yaml or the CLI's configuration;
                         other flags narrow them down
  --config FILE          the CLI's configuration as hubble observe takes it: the lists of flags and of the
                         environment (HUBBLE_ALLOWLIST, HUBBLE_DENYLIST) replace its own, other flags widen them
  --exporter NAME        one of its exporters: static, or a name of the dynamic exporter
  --print-raw-filters    print the filters of the flags as YAML and stop

Filters, as hubble observe has them; --not before a flag denies it:
${wrapped(filterFlags())}

Selection:
  --first N, --last N    so many of the flows
  --since T, --until T   by the time of the line: 2026-03-01T10:00:00Z, 2026-03-01, 5m

Output:
  -o, --output FORMAT    compact (default), json, dict, table, or count: how many, by verdict, type and drop reason
  --time-format NAME     StampMilli (default), RFC3339, RFC3339Milli, RFC3339Nano, YearMonthDay ...
  --color WHEN           auto (default: on a terminal), always, never
  --numeric              addresses in the place of names
  --print-node-name, --print-policy-names
  -s, --silent-errors    say nothing of lines that cannot be read

Examples:
  hubble-ls match --type drop -n shop flows.jsonl.gz
  hubble-ls match --filters values.yaml --exporter all-drops -o count flows.jsonl
  kubectl -n kube-system exec ds/cilium -- cat /var/run/cilium/hubble/events.log | hubble-ls match -o count -

Exit status:
  0  all was read
  1  a filter or a line that hubble gives up on
  2  other arguments, or files that cannot be read

Environment:
  NO_COLOR     set to anything: no colours, unless --color always
  FORCE_COLOR  set to anything but 0: colours even where output is no terminal, unless --color never
`;

function filterFlags(): string[] {
  return OBSERVE_FLAGS.filter(({ name }) => FILTER_FLAG_NAMES.has(name)).map(
    ({ name, short }) => (short === undefined ? '' : `-${short}/`) + `--${name}`,
  );
}

function wrapped(words: readonly string[]): string {
  const lines: string[] = [];
  let line = INDENT;
  for (const word of words) {
    if (line.length + word.length > WIDTH) {
      lines.push(line.trimEnd());
      line = INDENT;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()].join('\n');
}
