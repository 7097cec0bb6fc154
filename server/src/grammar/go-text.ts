const NAMED_ESCAPES: Readonly<Record<string, string>> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
};

/** Letters, marks, numbers, punctuation, symbols and the space: what Go's unicode.IsPrint lets through unescaped. */
const PRINTABLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;

const SPACE = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const SPACES_AROUND = new RegExp(`^${SPACE}+|(?<!${SPACE})${SPACE}+$`, 'g');
const ONE_SPACE = new RegExp(`^${SPACE}$`);

/** A string as Go's `%q` prints it (strconv.Quote). */
export function quote(text: string): string {
  return quoted(text, '"');
}

/** A character as Go's `%q` prints a rune. */
export function quoteRune(character: string): string {
  return quoted(character, "'");
}

/** Go's unicode.IsSpace. */
export function isSpace(character: string): boolean {
  return ONE_SPACE.test(character);
}

/** Go's strings.TrimSpace, whose set of spaces differs from JavaScript's: it has U+0085 and lacks U+FEFF. */
export function trimSpace(text: string): string {
  return text.replace(SPACES_AROUND, '');
}

/** Go's strings.ToLower: character by character, never one character to two, no regard to the end of a word. */
export function toLower(text: string): string {
  let lower = '';
  for (const character of text) lower += firstCharacter(character.toLowerCase());
  return lower;
}

/** Whether two texts are equal under Unicode's simple case folding, as Go's strings.EqualFold has it. */
export function equalFold(a: string, b: string): boolean {
  return a === b || foldedCase(a) === foldedCase(b);
}

function foldedCase(text: string): string {
  let folded = '';
  for (const character of text) {
    const upper = character.toUpperCase();
    folded += toLower(upper.length === character.length ? upper : character);
  }
  return folded;
}

function firstCharacter(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}

/** ASCII without quotes and backslashes, which quoting leaves as it is. */
const PLAIN = /^[ !#-&(-[\]-~]*$/;

function quoted(text: string, mark: string): string {
  if (PLAIN.test(text)) return mark + text + mark;
  let out = mark;
  for (const character of text) {
    if (character === mark) out += '\\' + mark;
    else out += NAMED_ESCAPES[character] ?? (PRINTABLE.test(character) ? character : numericEscape(character));
  }
  return out + mark;
}

function numericEscape(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code < 0x80) return '\\x' + hex.padStart(2, '0');
  return code < 0x10000 ? '\\u' + hex.padStart(4, '0') : '\\U' + hex.padStart(8, '0');
}
