import type { Slot } from '../../document/slot.js';
import { shellWord } from '../../syntax/shell-word.js';

/** Words that YAML reads as something other than a text, in the dialect that Cilium's decoders use. */
const NOT_TEXT = /^(?:true|false|yes|no|on|off|null|~|y|n|[-+.\d].*|)$/i;

/** A scalar as the text around a slot writes it, inside a list of its own where a list must stand. */
export function written(slot: Slot, value: string | number | boolean): string {
  const text = typeof value === 'string' ? writtenText(slot, value) : String(value);
  if (slot.bound.list && slot.role === 'value' && slot.flow) return `[${text}]`;
  const isItem = slot.role === 'item' || (slot.role === 'value' && slot.bound.list);
  return isItem && !slot.flow ? slot.dash + text : text;
}

function writtenText({ quoted, shell, bound }: Slot, text: string): string {
  if (shell) return shellWord(text);
  // The quotes that somebody typed stay as they are, unless the text is full of them.
  const style = bound.list ? undefined : bound.value?.scalar?.style;
  if (quoted || (style === 'double' && !text.includes('"'))) return JSON.stringify(text);
  const plain = /^[\w./][\w./:=@*+-]*$/.test(text) && !text.endsWith(':') && !NOT_TEXT.test(text);
  return plain && style !== 'single' ? text : `'${text.replaceAll("'", "''")}'`;
}
