import { observeArguments } from '../../document/command-line.js';
import { commandsInTranscript } from '../../document/script.js';
import type { FilterLists } from '../../filter/flags/observe-filters.js';
import { unlessRefused } from '../../filter/filter-error.js';
import { observeFilters } from '../../filter/index.js';
import type { ShellCommand, ShellWord } from '../../syntax/shell.js';
import { decodeShellWord } from '../../syntax/shell-word.js';

/** The filters of a command, or why there are none, as a sentence. */
export type CommandFilters = { readonly filters: FilterLists } | { readonly fault: string };

/** The filters of the first `hubble observe` command in a text, or of its flags where they stand alone. */
export function filtersOfCommand(text: string): CommandFilters {
  const words = argumentsIn(text);
  if (!words) return { fault: 'There is no `hubble observe` command in it, and no flags of one.' };
  const unknown = words.find(({ expands }) => expands);
  if (unknown) {
    const written = text.slice(unknown.start, unknown.end);
    return { fault: `\`${written}\` stands for something else, which only a shell knows: write what it stands for.` };
  }
  return filtersOf(words.map(({ start, end }) => decodeShellWord(text, start, end).text));
}

function filtersOf(args: readonly string[]): CommandFilters {
  const read = unlessRefused<FilterLists, string>(
    () => observeFilters(args),
    ({ message }) => message,
  );
  if (typeof read === 'string') return { fault: `\`hubble observe\` refuses it: ${read}.` };
  const count = read.allowlist.length + read.denylist.length;
  return count > 0 ? { filters: read } : { fault: 'The command has no filter: it takes every flow.' };
}

function argumentsIn(text: string): readonly ShellWord[] | undefined {
  const commands = commandsInTranscript(text, { start: 0, end: text.length });
  for (const words of commands) {
    const found = observeArguments(text, words)?.words ?? flagsAlone(text, words);
    if (found) return found;
  }
  return undefined;
}

/** `observe --verdict DROPPED`, `--verdict DROPPED` or `-t drop`. */
function flagsAlone(text: string, words: ShellCommand): readonly ShellWord[] | undefined {
  const [first, ...rest] = words;
  if (!first) return undefined;
  const written = text.slice(first.start, first.end);
  if (written === 'observe') return rest;
  return /^-{1,2}[a-zA-Z]/.test(written) ? words : undefined;
}
