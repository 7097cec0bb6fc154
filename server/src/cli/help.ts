const FILTER_EXITS = `Exit status:
  0  done
  1  a filter or a flag that hubble refuses
  2  other arguments, or a file that cannot be read`;

/** What `hubble-ls --help` says below its options. */
export const PROGRAM_HELP = `
Each command has its own help: hubble-ls COMMAND --help. Nothing here uses the network or runs anything of your files.

Examples:
  hubble-ls check .                                       what is wrong with the files of a repository
  hubble-ls match --type drop -n shop flows.jsonl.gz      the flows of a log that hubble observe would print
  hubble-ls explain 4:3                                   what a number or a filter means
  hubble-ls convert -- observe --type trace:to-stack      a command of hubble as a filter
  eval "$(hubble-ls completion bash)"                     commands, options and values by the Tab key

Exit status:
  0  done, and check found nothing that --fail-on asks for
  1  check found something, or the others met a filter, a flag or a line that hubble refuses
  2  wrong arguments, or something that cannot be read: standard error says which and why

Environment:
  NO_COLOR     set to anything: no colours
  FORCE_COLOR  set to anything but 0: colours even where output is no terminal

Files:
  .hubble-ls.yaml  how loud each rule is, the release of Cilium and the kinds of files, for editors and check:
                   the nearest one above a file, up to the root of its repository
`;

/** What `hubble-ls lsp --help` says below its options. */
export const LSP_HELP = `
An editor starts this for YAML and JSON documents, flow logs, shell scripts and Markdown, and speaks to it. The server
answers only where a document is one of Hubble's, so that it can stand beside other servers.

Examples:
  hubble-ls lsp --stdio

Exit status:
  0  the editor said goodbye
  1  the editor left without a word
  2  wrong arguments

Files:
  .hubble-ls.yaml  how loud each rule is, the release of Cilium and the kinds of files, nearest above a document
`;

/** What `hubble-ls explain --help` says below its options. */
export const EXPLAIN_HELP = `
Examples:
  hubble-ls explain 4:3
  hubble-ls explain drop 133
  hubble-ls explain '{"source_pod":["shop/"],"verdict":["DROPPED"]}'
  hubble-ls explain values.yaml

${FILTER_EXITS}
`;

/** What `hubble-ls convert --help` says below its options. */
export const CONVERT_HELP = `
Filters are given as JSON, as the YAML of --print-raw-filters, by a file that holds some (- is standard input), or
behind -- as the command of hubble. Without --to, JSON becomes flags, and everything else becomes JSON.

Examples:
  hubble-ls convert -- observe --type trace:to-stack -n shop
  hubble-ls convert --to yaml '{"source_pod":["shop/"]}'
  hubble-ls convert --to json --exporter all-drops values.yaml

${FILTER_EXITS}
`;

/** What `hubble-ls completion --help` says below its options. */
export const COMPLETION_HELP = `
The script completes commands, options and the values that can be listed, and files everywhere else. It starts nothing
while you type. Make it anew after an update.

Examples:
  eval "$(hubble-ls completion bash)"              in ~/.bashrc
  eval "$(hubble-ls completion zsh)"               in ~/.zshrc, behind compinit
  hubble-ls completion fish | source               in ~/.config/fish/config.fish
  hubble-ls completion zsh > ~/.zfunc/_hubble-ls   where ~/.zfunc is in fpath

Exit status:
  0  done
  2  another shell
`;
