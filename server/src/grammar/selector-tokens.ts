/** A piece of a label selector, in the form that Kubernetes parses. */
export interface SelectorToken {
  readonly kind:
    'end' | 'error' | 'identifier' | ')' | '(' | ',' | '!' | '==' | '=' | '>' | '<' | '!=' | 'in' | 'notin';
  readonly text: string;
}

const SYMBOLS: ReadonlySet<string> = new Set([')', ',', '!', '==', '=', '>', '<', '!=', '(']);
const SYMBOL = /[=!(),><]/;
const BLANK = /[ \t\r\n]/;
/** Ends whatever is being read, and the whole text where nothing is. */
const NUL = '\0';

/** Splits a selector as Kubernetes' labels.Lexer does, down to its handling of runs of symbols and of NUL. */
export function selectorTokens(text: string): SelectorToken[] {
  const tokens: SelectorToken[] = [];
  let at = 0;
  for (;;) {
    while (BLANK.test(text.charAt(at))) at++;
    const first = text.charAt(at);
    if (first === '' || first === NUL) return [...tokens, { kind: 'end', text: '' }];
    const token = SYMBOL.test(first) ? symbolAt(text, at) : wordAt(text, at);
    tokens.push(token.token);
    at = token.end;
  }
}

interface Read {
  readonly token: SelectorToken;
  readonly end: number;
}

function wordAt(text: string, start: number): Read {
  let end = start;
  while (
    end < text.length &&
    text.charAt(end) !== NUL &&
    !SYMBOL.test(text.charAt(end)) &&
    !BLANK.test(text.charAt(end))
  ) {
    end++;
  }
  const word = text.slice(start, end);
  const kind = word === 'in' || word === 'notin' ? word : 'identifier';
  return { token: { kind, text: word }, end: text.charAt(end) === NUL ? end + 1 : end };
}

function symbolAt(text: string, start: number): Read {
  let end = start + 1;
  // Every single symbol is a token, so only the two-character ones can make it longer.
  if (SYMBOLS.has(text.slice(start, start + 2)) && text.length > start + 1) end = start + 2;
  const symbol = text.slice(start, end);
  return {
    token: { kind: symbol as SelectorToken['kind'], text: symbol },
    end: text.charAt(end) === NUL ? end + 1 : end,
  };
}
