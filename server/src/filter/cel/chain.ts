import { KEYWORDS } from './token-cursor.js';
import type { CelToken } from './tokens.js';

const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Whether a token can be the last one of an operand. */
export function endsOperand(token: CelToken | undefined): boolean {
  if (!token || token.kind === 'end') return false;
  if (token.kind === 'symbol') return token.text in OPENING;
  return token.kind !== 'ident' || token.text === 'true' || !KEYWORDS.has(token.text);
}

/**
 * Index of the first token of the operand that stands in front of the token at an index: of `_flow.source.labels` in
 * front of the dot of `_flow.source.labels.exists(...)`. Undefined where no operand stands there.
 */
export function operandBefore(tokens: readonly CelToken[], index: number): number | undefined {
  let at = index - 1;
  while (endsOperand(tokens[at])) {
    const open = openingOf(tokens, at);
    if (open === undefined) return undefined;
    const before = tokens[open - 1];
    if (open !== at && endsOperand(before) && (tokens[at]?.text === ']' || before?.kind === 'ident')) at = open - 1;
    else if (before?.text !== '.') return open;
    else if (endsOperand(tokens[open - 2])) at = open - 2;
    else return open - 1;
  }
  return undefined;
}

/** Index of the bracket that a closing one belongs to; of the token itself where it is none. */
function openingOf(tokens: readonly CelToken[], index: number): number | undefined {
  const close = tokens[index];
  if (close?.kind !== 'symbol') return index;
  let depth = 0;
  for (let at = index; at >= 0; at--) {
    const token = tokens[at];
    if (token?.kind !== 'symbol') continue;
    if (token.text in OPENING) depth++;
    else if (Object.values(OPENING).includes(token.text) && --depth === 0) {
      return token.text === OPENING[close.text] ? at : undefined;
    }
  }
  return undefined;
}
