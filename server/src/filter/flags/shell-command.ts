import { asEscape, OBEYED } from '../../grammar/escapes.js';

/**
 * A `hubble observe` command with these arguments, as a POSIX shell reads it; what the terminal would obey that it is
 * pasted into is written as bash and zsh read it.
 */
export function shellCommand(args: readonly string[]): string {
  return ['hubble', 'observe', ...args].map(quoted).join(' ');
}

function quoted(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word;
  if (word.search(OBEYED) < 0) return `'${word.replaceAll("'", `'\\''`)}'`;
  return `$'${word.replace(/[\\']/g, '\\$&').replace(OBEYED, asEscape)}'`;
}
