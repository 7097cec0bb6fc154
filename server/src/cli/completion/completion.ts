import type { Command } from 'commander';
import { bashScript } from './bash.js';
import { fishScript } from './fish.js';
import type { Shell } from './shells.js';
import { vocabularyOf, type Vocabulary } from './vocabulary.js';
import { zshScript } from './zsh.js';

const SCRIPTS: Readonly<Record<Shell, (vocabulary: Vocabulary) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** `hubble-ls completion`: the script that tells a shell every command, option and value; it runs nothing of ours. */
export function completion(program: Command, shell: Shell): string {
  return SCRIPTS[shell](vocabularyOf(program));
}
