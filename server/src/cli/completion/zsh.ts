import type { KnownCommand, KnownOption, Vocabulary } from './vocabulary.js';

/** A script for zsh, to be evaluated or to be found as `_hubble-ls` in `fpath`. */
export function zshScript({ program, commands }: Vocabulary): string {
  return `#compdef hubble-ls
# Completion of hubble-ls in zsh: eval "$(hubble-ls completion zsh)" after compinit

_hubble-ls() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  _arguments -C ${program.options.flatMap(specs).join(' ')} '1: :->command' '*:: :->argument' && return
  case $state in
    command)
      local -a commands=(
${commands.map(({ name, doc }) => `        ${quoted(`${name}:${doc}`)}`).join('\n')}
      )
      _describe command commands
      ;;
    argument)
      case $words[1] in
${commands.map(branch).join('\n')}
      esac
      ;;
  esac
}

if [[ $funcstack[1] == _hubble-ls ]]; then
  _hubble-ls "$@"
else
  compdef _hubble-ls hubble-ls
fi
`;
}

function branch(command: KnownCommand): string {
  const rows = [...command.options.flatMap(specs), quoted(`*: :${action(command.choices)}`)];
  return `        ${command.name})\n          _arguments ${rows.join(' \\\n            ')}\n          ;;`;
}

/** An option in the words of _arguments: any number of times, with the value behind a blank, or = where it is long. */
function specs({ spellings, doc, value, choices }: KnownOption): string[] {
  return spellings.map((spelling) => {
    const takes = value === undefined ? '' : `:${value}:${action(choices)}`;
    const equals = value !== undefined && spelling.startsWith('--') ? '=' : '';
    return quoted(`*${spelling}${equals}[${doc.replaceAll(/[[\]\\]/g, '\\$&')}]${takes}`);
  });
}

function action(choices: readonly string[]): string {
  return choices.length > 0 ? `(${choices.join(' ').replaceAll(':', '\\:')})` : '_files';
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
