import type { Cursor } from '../syntax/cursor.js';
import type { Fix } from './rule.js';

/** How a value does not fit its field, in words that make a sentence. */
export interface Misfit {
  readonly takes: string;
  readonly found: string;
  /** What happens to it on its way, as a clause. */
  readonly way?: string;
  /** What comes of it where nothing is refused. */
  readonly lenient: string;
  /** It works nevertheless where nothing is refused. */
  readonly mild?: true;
  /** Not Cilium refuses it but who reads the file before. */
  readonly refused?: true;
  readonly advice: string;
  readonly fixes: readonly Fix[];
}

/** Says that a value is not what its field takes. */
export function misfit(takes: string, value: Cursor, more: Partial<Misfit> = {}): Misfit {
  return { takes, found: kindOf(value), lenient: 'Cilium expects another type there', advice: '', fixes: [], ...more };
}

/** The fix that writes another text in place of a value, quotes included. */
export function replace(value: Cursor, title: string, text: string): Fix {
  return { title, edits: [value.edit(value.node, text)], preferred: true };
}

/** What is written, with its article. */
function kindOf({ node }: Cursor): string {
  if (node.kind === 'map') return 'a mapping';
  if (node.kind === 'seq') return 'a list';
  if (node.kind === 'opaque') return 'this';
  if (typeof node.value === 'string') return 'a string';
  return typeof node.value === 'boolean' ? `\`${node.value}\`` : 'a number';
}
