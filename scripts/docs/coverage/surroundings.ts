import type { Section } from './trap.js';

export const COMMAND_LINE: Section = {
  title: 'The Hubble CLI',
  traps: [
    { id: 'F01', what: 'a key as its variable, or with underscores', rules: ['unknown-key'] },
    { id: 'F02', what: 'a flag of `hubble observe` as a key', rules: ['unknown-key'] },
    { id: 'F03', what: 'a file that is not YAML, or has a key twice', rules: ['refused-file'] },
    { id: 'F04', what: 'a timeout without a unit', rules: ['invalid-duration', 'wrong-type'] },
    { id: 'F05', what: 'a word that is neither true nor false', rules: ['wrong-type'] },
    { id: 'F06', what: 'a filter as a YAML mapping', rules: ['wrong-type'] },
    { id: 'F07', what: 'filters in one string', rules: ['wrong-type'] },
    {
      id: 'F08',
      what: 'filters in the file and flags on the command line',
      hover: 'The flags are not in the file; the hover of the key says how both are joined.',
    },
    {
      id: 'F09',
      what: '`--allowlist` and the list of the file',
      hover: 'The flags are not in the file; the hover of the key says which one counts.',
    },
    { id: 'F10', what: 'one of two settings that belong together', rules: ['incomplete-credentials'] },
    {
      id: 'F11',
      what: 'a configuration in TOML',
      rules: ['refused-file'],
      but: 'TOML that nobody has said to be a configuration of Hubble.',
    },
    { id: 'F12', what: 'an event type that `--type` does not know', rules: ['refused-flag'] },
    { id: 'F13', what: 'the recorder', rules: ['refused-flag', 'misleading-flag'] },
    { id: 'F14', what: 'agent or debug events of `hubble observe`', rules: ['misleading-flag'] },
    {
      id: 'F15',
      what: 'verdicts or reasons in lower case, or with commas',
      rules: ['unknown-enum-value', 'flag-takes-one-value'],
    },
    { id: 'F16', what: 'ports or pods with commas', rules: ['flag-takes-one-value'] },
    {
      id: 'F17',
      what: 'flags for either side together',
      hover: 'Both meanings are common; the hover of the flags says which one it is.',
    },
    { id: 'F18', what: 'a wildcard in `--cluster`', rules: ['misleading-flag'] },
    { id: 'F19', what: '`--encrypted=false`', rules: ['misleading-flag'] },
    { id: 'F20', what: 'a word that `--ip-version` does not know', rules: ['misleading-flag'] },
    { id: 'F21', what: 'flags that exclude each other', rules: ['refused-flag'] },
    { id: 'F22', what: 'a time without a unit', rules: ['refused-flag'] },
    {
      id: 'F23',
      what: '`--not` twice',
      hover: 'Both meanings are common; the hover of the flag says which one it is.',
    },
    {
      id: 'F24',
      what: '`--print-raw-filters` as a check',
      hover: 'Printing is not wrong; the hover of the flag says what it does not look at.',
    },
  ],
};

const READ_NONETHELESS = 'Every other tool reads it, this one included: nothing is wrong with the file.';

export const FLOWS: Section = {
  title: 'Flows',
  traps: [
    { id: 'G01', what: 'a flow without its wrapper', undecided: READ_NONETHELESS },
    { id: 'G02', what: 'flows as an array, or over several lines', undecided: READ_NONETHELESS },
    { id: 'G03', what: 'a line longer than 64 KiB', undecided: READ_NONETHELESS },
    { id: 'G04', what: 'lines of agent and debug events', undecided: READ_NONETHELESS },
    {
      id: 'G05',
      what: 'an event type without its sub type',
      hover: 'Hubble writes it so; the hover and the hint behind the number say which sub type it is.',
    },
    {
      id: 'G06',
      what: 'an observation point that is not the sub type',
      hover: 'Hubble writes it so; the hover says how the two numbers go together.',
    },
    { id: 'G07', what: 'a name that no enum has', rules: ['unknown-enum-value'] },
    { id: 'G08', what: 'large numbers in quotes', undecided: 'This is how protojson writes 64 bits.' },
    {
      id: 'G09',
      what: 'POLICY_DENIED and POLICY_DENY',
      hover: 'Both occur; the hover of either says what it means and what to do.',
    },
    {
      id: 'G10',
      what: 'a flow without `is_reply`',
      hover: 'Hubble writes it so; the hover of the key says that its absence means "unknown".',
    },
  ],
};

export const NO_DATA: Section = {
  title: 'Events that are never made',
  traps: [
    {
      id: 'H01',
      what: 'traces that monitor aggregation leaves out',
      rules: ['events-not-emitted'],
      but: 'Values without `bpf.monitorAggregation`, which is medium then: another values file may have it.',
    },
    { id: 'H02', what: 'events that the agent is told not to make', rules: ['events-not-emitted'] },
    {
      id: 'H03',
      what: 'trace-sock without a socket load balancer',
      rules: ['events-not-emitted'],
      but: 'Whether there is a socket load balancer depends on more than the values.',
    },
    {
      id: 'H04',
      what: 'captures',
      hover: 'They are made on demand; the hover of the event type says when.',
    },
    {
      id: 'H05',
      what: 'events of layer 7 without a policy',
      undecided: 'The policies of a cluster are not in the file.',
    },
    { id: 'H06', what: 'policies in a mask without correlation', rules: ['correlation-off'] },
  ],
};

export const SEEN: Section = {
  title: 'Seen in real files',
  traps: [
    { id: 'R01', what: 'items of `allowList` as YAML mappings', rules: ['wrong-type'] },
    { id: 'R02', what: 'a namespace without its slash', rules: ['namespace-missing'] },
    { id: 'R03', what: '`kube-system/.*` and `kube_system/`', rules: ['literal-wildcard', 'impossible-name'] },
    { id: 'R04', what: '`destination.port` and `http.method` in a mask', rules: ['unknown-field-mask-path'] },
    { id: 'R05', what: '`static.maxSizeMB` and `rotate`', rules: ['unknown-key'] },
    { id: 'R06', what: '`IncludeFilters`', rules: ['key-spelling'] },
    { id: 'R07', what: 'several filters joined by commas', rules: ['invalid-json'] },
    { id: 'R08', what: 'filters in `static.includeFilters`', rules: ['unknown-key'] },
    { id: 'R09', what: 'dotted Helm paths as keys, or with a slip', rules: ['dotted-helm-path', 'unknown-helm-path'] },
    {
      id: 'R10',
      what: 'a comment that names another event type than the number beside it',
      rules: ['comment-names-another'],
    },
    { id: 'R11', what: '`hubble.redact.httpURLQuery`', rules: ['unknown-key'] },
    { id: 'R12', what: '`metrics.enabled: true`', rules: ['wrong-type'] },
    { id: 'R13', what: 'the verdicts ALLOWED and DENIED', rules: ['unknown-enum-value'] },
    {
      id: 'R14',
      what: 'broken indentation inside `flowlogs.yaml: |`',
      rules: ['refused-file', 'unknown-key', 'missing-key'],
    },
    { id: 'R15', what: 'the number of an event type in quotes', rules: ['quoted-code'] },
    { id: 'R17', what: 'a comment that mutes nothing', rules: ['unused-ignore'] },
    { id: 'R23', what: 'a modeline with a kind or release that there is not', rules: ['unread-modeline'] },
    { id: 'R18', what: 'a rule or kind that `.hubble-ls.yaml` cannot name', rules: ['invalid-config'] },
    { id: 'R19', what: '`hubble.tls.auto.method: cronjob`', rules: ['unknown-value'] },
    { id: 'R20', what: '`yes` and bare ports in cilium-config', rules: ['unreadable-setting'] },
    { id: 'R21', what: '`hubble-listen-addr` in cilium-config', rules: ['unknown-key'] },
    { id: 'R16', what: 'metrics, options and contexts that there are not', rules: ['unknown-metric'] },
    { id: 'R22', what: '`http` beside `httpV2`', rules: ['conflicting-metrics'] },
  ],
};
