/**
 * The Markdown of a hover as text for a terminal, or an editor that shows no Markdown: no marks, links as their text,
 * code indented, no blanks at the end of a line, which Markdown breaks it by.
 */
export function plainText(markdown: string): string {
  const text = markdown
    .replace(/^```\w*\n([^]*?)\n```$/gm, (_, code: string) => code.replace(/^/gm, '  '))
    .replace(/\[((?:\\.|[^\][\\])+)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|(?<!\\)`/g, '')
    .replace(/ {2}$/gm, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!<>|~&])/g, '$1');
  return `${text.trimEnd()}\n`;
}
