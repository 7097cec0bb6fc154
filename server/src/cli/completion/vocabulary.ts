import type { Command, Option } from 'commander';
import { RELEASES } from '../../tables/release.js';
import { matchOptions } from './match-options.js';

/** An option as a shell is told of it. */
export interface KnownOption {
  /** `-o` and `--output`. */
  readonly spellings: readonly string[];
  readonly doc: string;
  /** What its value is called; undefined where it takes none. */
  readonly value: string | undefined;
  /** What its value may be; empty where that is a file, or anything. */
  readonly choices: readonly string[];
}

/** A command of the program as a shell is told of it. */
export interface KnownCommand {
  readonly name: string;
  readonly doc: string;
  readonly options: readonly KnownOption[];
  /** What its arguments may be; empty where they are files, or anything. */
  readonly choices: readonly string[];
}

/** The program itself with its commands as choices, and its commands: all that Commander and `match` know. */
export interface Vocabulary {
  readonly program: KnownCommand;
  readonly commands: readonly KnownCommand[];
}

/** Values that are offered though an option takes more. */
const OFFERED: Readonly<Partial<Record<string, readonly string[]>>> = { '--cilium-version': RELEASES };

/** Reads the commands off the program, so that a new option is completed without a word said here. */
export function vocabularyOf(program: Command): Vocabulary {
  const commands = program.createHelp().visibleCommands(program);
  const names = commands.map((command) => command.name());
  return {
    program: known(program, names),
    commands: commands.map((command) => known(command, command.name() === 'help' ? names : choicesOf(command))),
  };
}

function known(command: Command, choices: readonly string[]): KnownCommand {
  const more = command.name() === 'match' ? matchOptions() : [];
  return {
    name: command.name(),
    doc: command.description(),
    options: [...command.createHelp().visibleOptions(command), ...more].map(knownOption),
    choices,
  };
}

function choicesOf(command: Command): readonly string[] {
  return command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices);
}

function knownOption({ short, long, description, flags, argChoices }: Option): KnownOption {
  return {
    spellings: [short, long].filter((spelling) => spelling !== undefined),
    doc: description,
    value: /<([^<>]+)>/.exec(flags)?.[1],
    choices: argChoices ?? OFFERED[long ?? ''] ?? [],
  };
}
