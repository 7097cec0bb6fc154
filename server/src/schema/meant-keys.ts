/** A key that people write and Cilium does not have, with what they mean. */
export interface MeantKey {
  /** The message that it is written in. */
  readonly in: string;
  /** Its spellings, in lower case and without `_` and `-`. */
  readonly keys: readonly string[];
  /** The key that was meant, or a path from here: `http.urlQuery`. */
  readonly write?: string;
  /** What else there is to say, as a sentence. */
  readonly say?: string;
}

const ALLOWED = ['includefilters', 'includefilter', 'include', 'filters', 'filter', 'whitelist', 'allow'];
const DENIED = ['excludefilters', 'excludefilter', 'exclude', 'blacklist', 'deny'];
const LIMITS = [
  { keys: ['maxsizemb', 'maxsize', 'filemaxsize', 'filesize', 'rotatesize', 'maxfilesize'], write: 'fileMaxSizeMb' },
  { keys: ['maxbackups', 'backups', 'filebackups', 'maxfiles'], write: 'fileMaxBackups' },
  { keys: ['compress', 'gzip'], write: 'fileCompress' },
  { keys: ['path', 'file', 'filename', 'output', 'logfile'], write: 'filePath' },
  { keys: ['rotate', 'rotation', 'logrotate'], say: 'Files are rotated by `fileMaxSizeMb` and `fileMaxBackups`.' },
  { keys: ['mask', 'fields', 'fieldmasks'], write: 'fieldMask' },
] as const;
const AS_TEXT = 'There, each filter is JSON in a string.';
const AS_MAPPING = 'There, each filter is a YAML mapping.';
const IN_EXPORTER = 'It belongs to one exporter: under `static`, or in an entry of `dynamic.config.content`.';

/** Keys that were seen in real files or that follow from the names elsewhere in Hubble. */
const MEANT_KEYS: readonly MeantKey[] = [
  ...LIMITS.map((row) => ({ in: 'hubble.export.static', ...row })),
  { in: 'hubble.export.static', keys: ALLOWED, write: 'allowList', say: AS_TEXT },
  { in: 'hubble.export.static', keys: DENIED, write: 'denyList', say: AS_TEXT },
  ...LIMITS.map((row) => ({ in: 'FlowLog', ...row })),
  { in: 'FlowLog', keys: ['allowlist', ...ALLOWED], write: 'includeFilters', say: AS_MAPPING },
  { in: 'FlowLog', keys: ['denylist', ...DENIED], write: 'excludeFilters', say: AS_MAPPING },
  {
    in: 'hubble.export',
    keys: ['allowlist', 'denylist', 'filepath', 'fieldmask', 'includefilters', 'excludefilters'],
    say: IN_EXPORTER,
  },
  { in: 'hubble.export', keys: ['flowlogs', 'content'], write: 'dynamic.config.content' },
  { in: 'hubble.export.dynamic', keys: ['flowlogs', 'content'], write: 'config.content' },
  { in: 'hubble.export.dynamic', keys: ['configmapname', 'createconfigmap'], say: 'It stands under `config`.' },
  { in: 'hubble.export.dynamic.config', keys: ['flowlogs'], write: 'content' },
  { in: 'hubble.redact', keys: ['httpurlquery', 'urlquery'], write: 'http.urlQuery' },
  { in: 'hubble.redact', keys: ['httpuserinfo', 'userinfo'], write: 'http.userInfo' },
  { in: 'hubble.redact', keys: ['kafkaapikey', 'apikey'], write: 'kafka.apiKey' },
  { in: 'hubble.redact', keys: ['headers', 'httpheaders'], write: 'http.headers' },
];

/** What is known of a key that a message does not have. */
export function meantKey(message: string, key: string): MeantKey | undefined {
  const plain = key.toLowerCase().replace(/[_-]/g, '');
  return MEANT_KEYS.find((row) => row.in === message && row.keys.includes(plain));
}
