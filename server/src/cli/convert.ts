import { existsSync } from 'node:fs';
import { filtersToFlags } from '../filter/flags/filters-to-flags.js';
import type { FilterLists } from '../filter/flags/observe-filters.js';
import { shellCommand } from '../filter/flags/shell-command.js';
import { decodeFilters, formatFilter, formatRawFilters, observeFilters } from '../filter/index.js';
import { escapedJson } from '../grammar/escapes.js';
import { FilterFile } from './filters/filter-file.js';
import { orRefusal } from './filters/or-refusal.js';
import type { Form } from './forms.js';
import { Refusal } from './refusal.js';

/**
 * `hubble-ls convert`: filters from one spelling into another. The words are those of a `hubble observe` command, a
 * text of filters (JSON, or YAML as `--print-raw-filters` prints it), or the name of a file with filters, `-` for
 * standard input.
 * @param exporter which of the exporters of a file is meant
 * @throws Refusal
 */
export async function convert(words: readonly string[], to: Form | undefined, exporter?: string): Promise<string> {
  const [first = ''] = words;
  if (first === 'hubble' || first === 'observe' || /^-[^\s]/.test(first)) {
    return print(
      orRefusal(() => observeFilters(first === 'hubble' ? words.slice(1) : words)),
      to ?? 'json',
    );
  }
  if (words.length !== 1) throw new Refusal('convert takes one text or file, or -- and the flags of hubble observe');
  if (/^\s*\{/.test(first) && !/^\s*\{\s*"(?:allow|deny)list"/i.test(first)) {
    return print({ allowlist: orRefusal(() => decodeFilters(first)), denylist: [] }, to ?? 'flags');
  }
  const isText = /[\n:[{]/.test(first) && !existsSync(first);
  const file = isText ? FilterFile.of('the text', first, 'yaml') : await FilterFile.read(first);
  const { allow, deny } = file.group(exporter);
  const [allowlist = [], denylist = []] = [allow, deny].map((side) => side.map(({ filter }) => filter));
  return print({ allowlist, denylist }, to ?? 'json');
}

function print(filters: FilterLists, to: Form): string {
  switch (to) {
    case 'json':
      return json(filters);
    case 'yaml':
      return formatRawFilters(filters.allowlist, filters.denylist);
    case 'flags':
      return `${shellCommand(filtersToFlags(filters))}\n`;
  }
}

/**
 * A filter on each line; where there is a denylist, which single filters cannot say, both lists as hubble's `--config`
 * takes them.
 */
function json({ allowlist, denylist }: FilterLists): string {
  const [allowed, denied] = [allowlist.map(formatFilter), denylist.map(formatFilter)];
  const texts = denied.length === 0 ? allowed : [JSON.stringify({ allowlist: allowed, denylist: denied })];
  return texts.map((text) => `${escapedJson(text)}\n`).join('');
}
