import { observeFlag } from '../schema/observe-flags.js';
import type { Node, Pair, ScalarNode, Span, Tree } from '../syntax/node.js';
import { decodeShellWord } from '../syntax/shell-word.js';
import type { ShellCommand, ShellWord } from '../syntax/shell.js';

/** Words that run the command behind them. */
const WRAPPERS: ReadonlySet<string> = new Set(
  'sudo time command exec env nohup watch timeout xargs kubectl oc k docker podman nerdctl crictl microk8s minikube ssh'.split(
    ' ',
  ),
);
/** Words of the shell that a command may stand behind. */
const KEYWORDS: ReadonlySet<string> = new Set('if then elif else while until do ! {'.split(' '));

/** What `hubble observe` has besides flows, with flags of its own. */
const OTHER_SUBCOMMANDS: ReadonlySet<string> = new Set(['agent-events', 'debug-events']);

/** A command line of `hubble observe`. */
export interface CommandLine extends Span {
  /** The command as a mapping of its flags, `--verdict` or `-n`; offsets are those of the command. */
  readonly tree: Tree;
}

/** The command line of `hubble observe` that a command of a shell is; undefined for every other command. */
export function observeCommand(text: string, words: ShellCommand): CommandLine | undefined {
  const found = observeArguments(text, words);
  if (!found) return undefined;
  const { start, end } = found;
  const command = text.slice(start, end);
  const flags = found.words.map((word) => ({ ...word, start: word.start - start, end: word.end - start }));
  const root: Node = { kind: 'map', flow: false, start: 0, end: command.length, pairs: pairsOf(command, flags) };
  return { start, end, tree: { language: 'shell', text: command, root } };
}

/**
 * The arguments of `hubble observe` in a command that runs it, from its first word on; undefined for every other
 * command.
 */
export function observeArguments(
  text: string,
  words: ShellCommand,
): (Span & { readonly words: readonly ShellWord[] }) | undefined {
  const hubble = hubbleAt(text, words);
  if (hubble === undefined) return undefined;
  const said = words.map((word) => wordOf(text, word));
  let at = hubble + 1;
  while (said[at]?.startsWith('-')) at += takesNext(said[at] ?? '') ? 2 : 1;
  const last = words.at(-1);
  const first = words[hubble];
  if (!last || !first || said[at] !== 'observe' || OTHER_SUBCOMMANDS.has(said[at + 1] ?? '')) return undefined;
  return { start: first.start, end: last.end, words: [...words.slice(hubble + 1, at), ...words.slice(at + 1)] };
}

/** Index of the word `hubble`, where it is the command that is run: first, or behind one that runs another. */
function hubbleAt(text: string, words: ShellCommand): number | undefined {
  const at = words.findIndex((word) => /(?:^|\/)hubble$/.test(text.slice(word.start, word.end)));
  if (at < 0) return undefined;
  const before = words.slice(0, at).map((word) => text.slice(word.start, word.end));
  const first = before.findIndex((word) => !KEYWORDS.has(word) && !/^\w+=/.test(word));
  return first < 0 || before.at(-1) === '--' || WRAPPERS.has(before[first] ?? '') ? at : undefined;
}

function wordOf(text: string, { start, end, expands }: ShellWord): string {
  return expands ? '' : decodeShellWord(text, start, end).text;
}

/** Whether the value of a flag is the next word. */
function takesNext(word: string): boolean {
  const flag = observeFlag(word);
  return flag !== undefined && flag.bare === undefined;
}

/** Flags with their values, as pflag reads them: `--name value`, `--name=value`, `-n value`, `-nvalue`, `-fn value`. */
function pairsOf(text: string, words: readonly ShellWord[]): Pair[] {
  const pairs: Pair[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) break;
    const written = text.slice(word.start, word.end);
    if (written === '--') break;
    // What a variable or a quote makes of a flag is not known; `-` alone is no flag.
    if (!/^-[\w-]/.test(written)) continue;
    const keys = keysIn(written, word);
    for (const { key } of keys.slice(0, -1)) pairs.push(pair(key, undefined));
    const last = keys.at(-1);
    if (!last) continue;
    const next = last.value === undefined && takesNext(String(last.key.value)) ? words[at + 1] : undefined;
    if (next) at++;
    pairs.push(pair(last.key, next ? valueNode(text, next) : valueIn(text, word, last.value)));
  }
  return pairs;
}

interface Key {
  readonly key: ScalarNode;
  /** Where its value stands, if that is in the same word. */
  readonly value: Span | undefined;
}

function keysIn(written: string, word: ShellWord): Key[] {
  const equals = written.indexOf('=');
  if (written.startsWith('--')) {
    const end = equals < 0 ? word.end : word.start + equals;
    return [{ key: keyNode(written.slice(0, end - word.start), word.start, end), value: behind(end, word) }];
  }
  const keys: Key[] = [];
  for (let at = 1; at < written.length; at++) {
    const name = `-${written.charAt(at)}`;
    const start = word.start + (at === 1 ? 0 : at);
    const end = word.start + at + 1;
    const rest = written.slice(at + 1);
    const takesRest = rest !== '' && (rest.startsWith('=') || takesNext(name) || !observeFlag(name));
    const value = rest.startsWith('=') ? behind(end, word) : { start: end, end: word.end };
    keys.push({ key: keyNode(name, start, end), value: takesRest ? value : undefined });
    if (takesRest) break;
  }
  return keys;
}

function behind(equals: number, { end }: ShellWord): Span | undefined {
  return equals < end ? { start: equals + 1, end } : undefined;
}

function keyNode(value: string, start: number, end: number): ScalarNode {
  return { kind: 'scalar', style: 'plain', value, indent: 0, start, end };
}

function valueIn(text: string, { expands }: ShellWord, span: Span | undefined): Node | undefined {
  return span && valueNode(text, { ...span, expands });
}

function valueNode(text: string, { start, end, expands }: ShellWord): Node {
  if (expands) return { kind: 'opaque', start, end };
  const value = decodeShellWord(text, start, end).text;
  return { kind: 'scalar', style: styleOf(text.slice(start, end)), value, indent: 0, start, end };
}

/** How a text is to be written in a word: all of it in quotes of one kind (`'it'\''s'` is such), or without. */
function styleOf(written: string): ScalarNode['style'] {
  if (/^'(?:[^']|'\\'')*'$/.test(written)) return 'shell-single';
  return /^"(?:[^"\\]|\\[^])*"$/.test(written) ? 'shell-double' : 'shell-bare';
}

function pair(key: ScalarNode, value: Node | undefined): Pair {
  return { key, value, valueStart: key.end, start: key.start, end: value?.end ?? key.end };
}
