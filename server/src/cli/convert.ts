import { existsSync } from 'node:fs';
import {
  decodeFilters,
  FilterError,
  filterToFlags,
  formatFilter,
  formatRawFilters,
  observeFilters,
  type FlowFilter,
} from '../filter/index.js';
import { FilterFile } from './filters/filter-file.js';
import { Refusal } from './refusal.js';
import { shellCommand } from './shell.js';

export const FORMS = ['json', 'yaml', 'flags'] as const;
export type Form = (typeof FORMS)[number];

interface Filters {
  readonly allowlist: readonly FlowFilter[];
  readonly denylist: readonly FlowFilter[];
}

/**
 * `hubble-ls convert`: filters from one spelling into another. The words are those of a `hubble observe` command, a text of filters
 * (JSON, or YAML as `--print-raw-filters` prints it), or the name of a file with filters.
 * @param exporter which of the exporters of a file is meant
 * @throws Refusal
 */
export async function convert(words: readonly string[], to: Form | undefined, exporter?: string): Promise<string> {
  try {
    const [first = ''] = words;
    if (first === 'hubble' || first === 'observe' || first.startsWith('-')) {
      return print(observeFilters(first === 'hubble' ? words.slice(1) : words), to ?? 'json');
    }
    if (words.length !== 1) throw new Refusal('convert takes one text or file, or -- and the flags of hubble observe');
    if (/^\s*\{/.test(first) && !/^\s*\{\s*"(?:allow|deny)list"/i.test(first)) {
      return print({ allowlist: decodeFilters(first), denylist: [] }, to ?? 'flags');
    }
    const isText = /[\n:[{]/.test(first) && !existsSync(first);
    const file = isText ? FilterFile.of('the text', first, 'yaml') : await FilterFile.read(first);
    const { allow, deny } = file.group(exporter);
    const [allowlist = [], denylist = []] = [allow, deny].map((side) => side.map(({ filter }) => filter));
    return print({ allowlist, denylist }, to ?? 'json');
  } catch (fault) {
    if (fault instanceof FilterError) throw new Refusal(fault.message, 1);
    throw fault;
  }
}

function print(filters: Filters, to: Form): string {
  switch (to) {
    case 'json':
      return json(filters);
    case 'yaml':
      return formatRawFilters(filters.allowlist, filters.denylist);
    case 'flags':
      return `${shellCommand(flags(filters))}\n`;
  }
}

/** A filter on each line; where there is a denylist, which single filters cannot say, both lists as hubble's `--config` takes them. */
function json({ allowlist, denylist }: Filters): string {
  const [allowed, denied] = [allowlist.map(formatFilter), denylist.map(formatFilter)];
  if (denied.length === 0) return allowed.map((filter) => `${filter}\n`).join('');
  return `${JSON.stringify({ allowlist: allowed, denylist: denied })}\n`;
}

/** Flags of their own where they say the same, else the filters as JSON. */
function flags(filters: Filters): readonly string[] {
  const { allowlist, denylist } = filters;
  const own = [...allowlist.map((one) => filterToFlags(one)), ...denylist.map((one) => filterToFlags(one, true))];
  const args = own.flatMap((each) => each ?? []);
  if (own.every((each) => each !== undefined) && says(args, filters)) return args;
  return [
    ...allowlist.flatMap((one) => ['--allowlist', formatFilter(one)]),
    ...denylist.flatMap((one) => ['--denylist', formatFilter(one)]),
  ];
}

function says(args: readonly string[], { allowlist, denylist }: Filters): boolean {
  try {
    const read = observeFilters(args);
    return formatRawFilters(read.allowlist, read.denylist) === formatRawFilters(allowlist, denylist);
  } catch (fault) {
    if (fault instanceof FilterError) return false;
    throw fault;
  }
}
