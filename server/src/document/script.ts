import { messageType } from '../schema/value-types.js';
import type { Field } from '../schema/field.js';
import { OBSERVE_COMMAND } from '../schema/observe-flags.js';
import { Cursor } from '../syntax/cursor.js';
import { fences } from '../syntax/markdown.js';
import type { Language, Span } from '../syntax/node.js';
import { FILE, shifted } from '../syntax/place.js';
import { shellCommands, type ShellCommand } from '../syntax/shell.js';
import type { TreeCache } from '../syntax/tree-cache.js';
import { bindRoot } from './bound.js';
import { observeCommand } from './command-line.js';
import { mayHoldCommand } from './glance.js';
import { Section } from './section.js';

/** What a document is written in: a format of data, or something with command lines in it. */
export type DocumentLanguage = Language | ScriptLanguage;

/** What has command lines in it. */
export type ScriptLanguage = 'shell' | 'markdown';

/** A command line of `hubble observe`: a mapping of its flags. */
const COMMAND: Field = {
  name: '',
  type: messageType(OBSERVE_COMMAND.name),
  doc: '',
  since: '1.14',
  onRefusal: '`hubble observe` refuses the command line',
};

/** Whether a document is looked through for command lines rather than parsed. */
export function isScript(language: DocumentLanguage): language is ScriptLanguage {
  return language === 'shell' || language === 'markdown';
}

/** The command lines of `hubble observe` in a script, or in the fenced blocks of a Markdown text. */
export function commandSections(text: string, language: ScriptLanguage, cache: TreeCache): Section[] {
  if (!mayHoldCommand(text)) return [];
  return commandsIn(text, language).flatMap((words) => {
    const line = observeCommand(text, words);
    if (!line?.tree.root) return [];
    const cursor = new Cursor({ node: line.tree.root, tree: line.tree }, shifted(FILE, line.start), cache);
    const part = { kind: 'none' as const, path: [], bound: bindRoot(COMMAND, cursor) };
    return [new Section(cursor, () => ({ parts: [part], texts: [], versions: [] }))];
  });
}

function commandsIn(text: string, language: ScriptLanguage): ShellCommand[] {
  if (language === 'shell') return shellCommands(text, { start: 0, end: text.length });
  return fences(text)
    .filter((fence) => SHELL_FENCES.has(fence.language))
    .flatMap((fence) => commandsInTranscript(text, fence));
}

const SHELL_FENCES: ReadonlySet<string> = new Set([
  '',
  'sh',
  'bash',
  'shell',
  'console',
  'zsh',
  'ksh',
  'shellsession',
  'shell-session',
  'shell-script',
  'terminal',
]);

/** A prompt in front of a command: `$ `, `user@host:~$ `. */
const PROMPT = /^[ \t]*(?:[\w.@:~/[\]-]{1,80} ?)?\$[ \t]+/gm;

/**
 * The commands of a text as it stands in a manual. Where commands have prompts, everything else is what they printed.
 */
export function commandsInTranscript(text: string, { start, end }: Span): ShellCommand[] {
  const block = text.slice(start, end);
  const prompts = [...block.matchAll(PROMPT)].map((match) => start + match.index + match[0].length);
  const whole: Span = { start, end };
  if (prompts.length === 0) return shellCommands(text, whole);
  return prompts.flatMap((from) => shellCommands(text, { start: from, end }, true));
}
