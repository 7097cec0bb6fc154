/** A sentence of a table as Markdown: code in backticks stays code, nothing else is taken for markup. */
export function prose(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[\\*[\]<>]|(?<!\w)_|_(?!\w)/g, '\\$&')))
    .join('');
}

/** Lines of a list. */
function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** Nobody reads more of a text in a hover. In UTF-16 units. */
const LONGEST_CODE = 1000;

/** Sentences as a list below a word in bold; nothing where there are none. */
export function listed(title: string, lines: readonly string[]): string | undefined {
  return lines.length > 0 ? `**${title}:**\n\n${bullets(lines.map(prose))}` : undefined;
}

/** Text as code; backticks and line breaks in it cannot end it, and of a very long one the start has to do. */
export function code(text: string): string {
  const shown = text.length > LONGEST_CODE ? `${text.slice(0, LONGEST_CODE)}…` : text;
  return `\`${shown.replace(/`/g, "'").replace(/[\r\n]+/g, ' ')}\``;
}

/** Lines of text of our own as a block of code. */
export function codeBlock(language: string, ...lines: readonly string[]): string {
  return ['```' + language, ...lines, '```'].join('\n');
}

/** Paragraphs, those that are missing left out. */
export function paragraphs(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join('\n\n');
}

/** A table with a head; cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
