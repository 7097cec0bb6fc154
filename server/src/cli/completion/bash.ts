import type { KnownCommand, Vocabulary } from './vocabulary.js';

/** A script for bash, which needs nothing of the package bash-completion. */
export function bashScript({ program, commands }: Vocabulary): string {
  return `# Completion of hubble-ls in bash: eval "$(hubble-ls completion bash)"

_hubble_ls() {
  local word=\${COMP_WORDS[COMP_CWORD]} at=$((COMP_CWORD - 1)) stem= before words= options= choices=
  # Bash cuts words at = and at colons: --type=trace:to-stack is five of them.
  if [[ $word == [:=] ]]; then
    stem=$word word=
  elif ((at > 1)) && [[ \${COMP_WORDS[at]} == [:=] ]]; then
    stem=\${COMP_WORDS[at]}
    ((at -= 1))
  fi
  if [[ $stem == : ]]; then
    stem=\${COMP_WORDS[at]}:
    ((at -= 1))
    [[ \${COMP_WORDS[at]} == = ]] && ((at -= 1))
  else
    stem=
  fi
  before=\${COMP_WORDS[at]}
  COMPREPLY=()

  if ((COMP_CWORD == 1)); then
    options=${list(spellings(program))}
    choices=${list(program.choices)}
  else
    case \${COMP_WORDS[1]} in
${commands.map(branch).join('\n')}
    esac
  fi
  if [[ ! $words ]]; then
    words=$choices
    [[ $word == -* && ! $stem ]] && words=$options
  fi
  # Without words, bash completes files.
  [[ $words ]] || return 0
  compopt +o default 2>/dev/null
  local IFS=$' \\n'
  COMPREPLY=($(compgen -W "$words" -- "$stem$word"))
  COMPREPLY=("\${COMPREPLY[@]#"$stem"}")
}

complete -o default -F _hubble_ls hubble-ls
`;
}

function branch(command: KnownCommand): string {
  const taking = command.options.filter(({ value }) => value !== undefined);
  const listed = taking.filter(({ choices }) => choices.length > 0);
  const free = taking.filter(({ choices }) => choices.length === 0).flatMap((option) => option.spellings);
  const values = listed.map((option) => `${option.spellings.join(' | ')}) words=${list(option.choices)} ;;`);
  if (free.length > 0) values.push(`${free.join(' | ')}) return 0 ;;`);
  const rows = values.map((value) => `\n          ${value}`).join('');
  const cases = rows === '' ? '' : `\n        case $before in${rows}\n        esac`;
  return `      ${command.name})
        options=${list(spellings(command))}
        choices=${list(command.choices)}${cases}
        ;;`;
}

function spellings({ options }: KnownCommand): string[] {
  return options.flatMap((option) => option.spellings);
}

function list(words: readonly string[]): string {
  return `'${words.join(' ')}'`;
}
