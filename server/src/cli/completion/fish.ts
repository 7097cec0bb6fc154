import type { KnownCommand, KnownOption, Vocabulary } from './vocabulary.js';

/** A script for fish, which completes files wherever a line does not forbid it. */
export function fishScript({ program, commands }: Vocabulary): string {
  const first = '__fish_use_subcommand';
  const lines = [
    ...program.options.map((option) => optionLine(first, option)),
    ...commands.map(({ name, doc }) => line(first, `-f -a ${name}`, doc)),
    ...commands.flatMap(commandLines),
  ];
  return `# Completion of hubble-ls in fish: hubble-ls completion fish | source\n\n${lines.join('\n')}\n`;
}

function commandLines({ name, options, choices }: KnownCommand): string[] {
  const there = `__fish_seen_subcommand_from ${name}`;
  const words = choices.length > 0 ? [line(there, `-f -a ${quoted(choices.join(' '))}`)] : [];
  return [...options.map((option) => optionLine(there, option)), ...words];
}

function optionLine(condition: string, { spellings, doc, value, choices }: KnownOption): string {
  const names = spellings.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  const takes = value === undefined ? [] : choices.length > 0 ? [`-x -a ${quoted(choices.join(' '))}`] : ['-r'];
  return line(condition, [...names, ...takes].join(' '), doc);
}

function line(condition: string, what: string, doc?: string): string {
  return `complete -c hubble-ls -n ${quoted(condition)} ${what}${doc === undefined ? '' : ` -d ${quoted(doc)}`}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, '\\$&')}'`;
}
