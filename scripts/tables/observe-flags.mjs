import { bounds, readFacts } from './facts.mjs';
import { moduleText, printRows } from './write.mjs';

/** What the facts leave short. */
const DOCS = {
  not: 'Puts the next filter flag on the denylist, and that one only.',
  'node-name': 'Flows that a node saw; `*` stands for any run of characters.',
  'tcp-flags': 'TCP flags that a packet must have, commas between, in any case.',
  type: 'Event type, or one of its sub types.',
  'drop-reason-desc': 'Reason of a drop.',
  namespace: 'Namespace of the source or the destination.',
  encrypted: 'Flows that were encrypted.',
  unencrypted: 'Flows that were not encrypted.',
};

const EITHER =
  'Either side: it makes one filter for the source and one for the destination. Several such flags are read for each side together.';

/** What surprises people; `note` of the facts is made for programs. */
const NOTES = {
  not: [
    'All flags behind a `--not` make up one filter: `--not --type trace --not --verdict DROPPED` hides only what is both.',
  ],
  cluster: ['Wildcards do not work from 1.17 on, whatever the help shows; up to 1.16 it filtered by node name.'],
  type: ['`agent` and `debug` are taken and never match: `hubble observe agent-events` and `debug-events` show those.'],
  verdict: ['Names in upper case, one a flag.'],
  'tcp-flags': ['All of them must be set, whatever else is set: `SYN` takes SYN-ACK as well.'],
  'drop-reason-desc': ['Names in upper case, one a flag.'],
  port: ['One port a flag: lists and ranges are not known.'],
  encrypted: ['`--encrypted=false` means encrypted all the same; use `--unencrypted`.'],
  'ip-version': ['Any word but those of a version stands for what is not IP.'],
  since: ['A time ago with a unit (`90s`, `1h30m`), or a date and time.'],
  until: ['It is ignored together with `--follow`.'],
  'ip-trace-id': ['0 is refused.'],
  output: ['`table` cannot follow, and only JSON goes with a field mask.'],
  'field-mask': ['It goes with JSON output only; up to 1.18 it was `--experimental-field-mask`.'],
  'print-raw-filters': [
    'Addresses, ports, expressions and the like are not looked at: a filter that is printed may still be refused.',
  ],
  allowlist: ['It adds to what other filter flags let through, and replaces the list of the configuration file.'],
  denylist: ['It replaces the list of the configuration file.'],
  last: ['20 unless something else selects flows.'],
};

/** Completed from tables of their own. */
const HAS_TABLE = new Set(['type', 'verdict', 'drop-reason-desc', 'protocol']);

/** The module of the flags of hubble observe. */
export function observeFlagModules(folder) {
  const { flags } = readFacts(folder, 'cli-flags.json');
  const doc = 'The flags of `hubble observe` (hubble/cmd/observe, observe_help.txt, 1.14 to 1.19).';
  const imports = ["import type { ObserveFlag } from '../observe-flag.js';"];
  const value = printRows(flags.map(row));
  return new Map([
    [
      'server/src/schema/data/observe-flags.ts',
      moduleText(imports, [{ doc, name: 'OBSERVE_FLAGS', type: 'readonly ObserveFlag[]', value }]),
    ],
  ]);
}

function row({
  long,
  short,
  group,
  arg,
  doc,
  valueOptional,
  filterField,
  values,
  side,
  default: fallback,
  since,
  until,
}) {
  const fields = [filterField ?? []].flat().filter((field) => field !== '*');
  const notes = [...(side === 'either' ? [EITHER] : []), ...(NOTES[long] ?? [])];
  return {
    name: long,
    short: short ?? undefined,
    group,
    argument: arg,
    bare: valueOptional ?? (arg === 'bool' ? 'true' : undefined),
    doc: DOCS[long] ?? doc,
    notes: notes.length > 0 ? notes : undefined,
    fields: fields.length > 0 ? fields : undefined,
    values: Array.isArray(values) && !HAS_TABLE.has(long) ? values : undefined,
    default: fallback ? String(fallback).split(' ')[0] : undefined,
    ...bounds({ since: since.replace('<=', ''), until: until ?? undefined }),
  };
}
