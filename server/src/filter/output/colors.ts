/** The colours that hubble prints in. */
export type Color = 'red' | 'green' | 'yellow' | 'magenta' | 'cyan';

const CODES: Readonly<Record<Color, number>> = { red: 31, green: 32, yellow: 33, magenta: 35, cyan: 36 };
const RESET = '\x1b[0m';

/** The sequences that hubble writes itself, which are let through. */
const OWN_SEQUENCES = '\\x1b\\[(?:0|31|32|33|34|35|36)m';

/** A text in a colour, where colours are wanted. */
export function paint(text: string, color: Color, enabled: boolean | undefined): string {
  return enabled ? `\x1b[${CODES[color]}m${text}${RESET}` : text;
}

/** Makes control characters visible that a terminal would obey (hubble/pkg/printer/terminal.go, 1.19). */
export function escapeTerminal(text: string, colored: boolean | undefined): string {
  const special = new RegExp(colored ? `${OWN_SEQUENCES}|[\\x1b\\r]` : '[\\x1b\\r]', 'g');
  return text.replace(special, (found) => (found === '\x1b' ? '^[' : found === '\r' ? '\\r' : found));
}
