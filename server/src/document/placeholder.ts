import type { Cursor } from '../syntax/cursor.js';

/**
 * Text that another program replaces before Cilium reads it: Go templates and Jinja (`{{ x }}`, `{% x %}`), shells,
 * Flux and Terraform (`${X}`, `$(X)`, `$X`), Spruce (`(( x ))`), what SOPS has encrypted, and stand-ins that people are
 * to replace (`<NAME>`, `%NAME%`, `@NAME@`, `__NAME__`).
 */
const PLACEHOLDER =
  /\{\{|\{%|\$\{|\$\(|^\$[A-Za-z_]\w*$|^<[^<>{}"]+>$|^%[A-Za-z_][\w.-]*%$|^@[A-Za-z_][\w.-]*@$|^__[A-Z][A-Z0-9_]*__$|^\(\( .* \)\)$|^ENC\[[A-Z0-9_]+,/;

/**
 * Whether a key or value is, or has in it, something that is put there later: what it will be is not known, so that no
 * rule may judge it. Values inside a mapping or list are judged one by one.
 */
export function isPlaceholder(cursor: Cursor | undefined): boolean {
  if (!cursor) return false;
  const { node, tree } = cursor;
  if (node.kind === 'scalar') {
    // In JSON, `${X}` without quotes ends at the brace.
    if (node.style === 'plain' && /^[{(]/.test(tree.text.slice(node.end, node.end + 1)) && cursor.source.endsWith('$'))
      return true;
    return PLACEHOLDER.test(typeof node.value === 'string' ? node.value : cursor.source);
  }
  return /^(?:\{\{|\{%)/.test(tree.text.slice(node.start, node.start + 2));
}

/** Whether a text has anything in it that is put there later. */
export function hasPlaceholder(text: string): boolean {
  return /\{\{|\{%|\$\{|\$\(/.test(text);
}
