/** A `hubble observe` command with these arguments, as a POSIX shell reads it. */
export function shellCommand(args: readonly string[]): string {
  return ['hubble', 'observe', ...args].map(quoted).join(' ');
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
