import type { Section } from './trap.js';

export const DYNAMIC_EXPORTER: Section = {
  title: 'Flow logs of the dynamic exporter',
  traps: [
    {
      id: 'C01',
      what: 'anything that cannot be decoded',
      rules: [
        'wrong-type',
        'unknown-key',
        'unknown-enum-value',
        'code-not-a-number',
        'duplicate-field',
        'refused-file',
      ],
    },
    {
      id: 'C02',
      what: 'a filter that cannot be built, or a mask with a path that is none',
      rules: [
        'unknown-field-mask-path',
        'invalid-address',
        'invalid-port',
        'invalid-regex',
        'invalid-label-selector',
        'invalid-cel',
        'refused-file',
      ],
    },
    { id: 'C03', what: 'a key that no flow log has', rules: ['unknown-key'] },
    { id: 'C04', what: 'a flow log without name or path', rules: ['missing-key'] },
    { id: 'C05', what: 'two flow logs with one name or path', rules: ['duplicate-entry'] },
    { id: 'C06', what: 'a filter as JSON in a string', rules: ['wrong-type'] },
    { id: 'C07', what: 'an end that is not a time with a zone', rules: ['invalid-time'] },
    { id: 'C08', what: 'an end in the past', rules: ['end-in-past'] },
    { id: 'C09', what: 'a mask, size or flag of another type', rules: ['wrong-type'] },
    { id: 'C10', what: 'half of the settings of aggregation', rules: ['aggregation-off'] },
    { id: 'C11', what: 'an interval without a unit', rules: ['invalid-duration'] },
    { id: 'C12', what: 'a key that came with a later release', rules: ['key-not-in-release'] },
    {
      id: 'C13',
      what: 'a size or number of backups of 0',
      hover: 'The default is what most people want; the hover of the key says that 0 is the default.',
    },
    { id: 'C14', what: 'a size below 0', rules: ['negative-file-limit'] },
    { id: 'C15', what: 'a key twice, or a second YAML document', rules: ['duplicate-field', 'ignored-document'] },
    {
      id: 'C16',
      what: 'no filters at all',
      hover:
        'A log of everything is a common wish; the hover of the key says that without filters everything is written.',
    },
    { id: 'C17', what: 'the path of the static exporter', rules: ['shared-log-file'] },
    {
      id: 'C18',
      what: 'a path that is not mounted',
      undecided: 'What is mounted is said elsewhere, and a sidecar may well read inside of the container.',
    },
    {
      id: 'C19',
      what: 'a ConfigMap that is also kept by hand',
      undecided: 'Whether somebody edits the ConfigMap in the cluster cannot be seen from the values.',
    },
    {
      id: 'C20',
      what: 'settings of an exporter that is not enabled',
      rules: ['exporter-off'],
      but: 'An exporter that says `enabled: false`, and values that do not say that Hubble is on: another values file may.',
    },
    { id: 'C21', what: 'sizes for all exporters, on 1.18 and later', rules: ['exporter-override'] },
    { id: 'C22', what: '`enabled` beside the content', rules: ['unknown-key'] },
  ],
};

export const STATIC_EXPORTER: Section = {
  title: 'The static exporter and cilium-config',
  traps: [
    { id: 'D01', what: 'a filter as a YAML mapping', rules: ['wrong-type'] },
    { id: 'D02', what: 'a text that is not a filter in JSON', rules: ['invalid-json', 'unknown-key', 'wrong-type'] },
    { id: 'D03', what: 'a comma between two filters', rules: ['invalid-json'] },
    { id: 'D04', what: 'several entries before 1.16.9', rules: ['only-first-filter'] },
    { id: 'D05', what: 'a comma and a blank in a field mask', rules: ['field-mask-separator'] },
    { id: 'D06', what: 'a path that no field mask may name', rules: ['unknown-field-mask-path'] },
    { id: 'D07', what: 'a number or boolean as a value of a ConfigMap', rules: ['wrong-type'] },
    { id: 'D08', what: 'a monitor event that is none', rules: ['unknown-monitor-event'] },
    { id: 'D09', what: 'a capacity that the ring buffer cannot have', rules: ['invalid-ring-buffer-capacity'] },
    { id: 'D10', what: 'the static exporter on 1.14', rules: ['key-not-in-release'] },
    { id: 'D11', what: 'blanks in the JSON before 1.17', rules: ['blanks-in-filter'] },
    {
      id: 'D12',
      what: 'braces behind `helm --set`',
      rules: ['braces-in-parameter'],
      but: 'Scripts, of which only command lines of `hubble` are read.',
    },
    { id: 'D13', what: 'a field mask with commas before 1.17', rules: ['field-mask-separator'] },
  ],
};

export const FIELD_MASKS: Section = {
  title: 'Field masks',
  traps: [
    { id: 'E01', what: 'a path in another spelling', rules: ['unknown-field-mask-path'] },
    { id: 'E02', what: 'a path through a list', rules: ['unknown-field-mask-path'] },
    { id: 'E03', what: 'a path and the one around it', rules: ['field-mask-overlap'] },
    { id: 'E04', what: 'a mask without the time', rules: ['field-mask-without-time'] },
    { id: 'E05', what: 'a mask without the node', rules: ['field-mask-without-node'] },
    { id: 'E06', what: 'a path that is deprecated', rules: ['deprecated-field-mask-path'] },
    {
      id: 'E07',
      what: 'a mask without the verdict',
      undecided:
        'Where the filters let one verdict through, leaving it out loses nothing; where not, it may not be of interest.',
    },
    {
      id: 'E08',
      what: 'a mask that was to filter',
      hover: 'No mask looks different for it; the hover says that filters see the whole flow.',
    },
    { id: 'E09', what: 'a mask with an output that has none', rules: ['refused-flag'] },
    { id: 'E10', what: 'the flag of another release', rules: ['key-not-in-release'] },
  ],
};
