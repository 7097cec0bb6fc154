/** What `hubble-ls check --help` says below its options. */
export const CHECK_HELP = `
Files are named, found below folders (those that end in .yaml, .yml, .json, .jsonl, .ndjson, .sh, .bash, .zsh, .md
and .markdown) or by globs (quote them); - is standard input. What git ignores is left out of folders and globs,
as are folders named node_modules. What is not Hubble's is passed over in silence. Logs may be of any length, and
packed with gzip; --fix leaves packed files and logs over 8 million characters as they are.

Formats:
  text      for people: each problem with its line, and a summary; colours on a terminal
  json      one array of {file, line, column, endLine, endColumn, severity, rule, message, fixable};
            lines and columns count from 1, severity is error, warning, info or hint
  sarif     SARIF 2.1.0, for GitHub code scanning and the like
  github    workflow commands: annotations in a run of GitHub Actions
  junit     XML that most CI systems show as tests

What counts, first to last:
  comments in the file   # hubble: kind=flowlogs cilium=1.18 ignore=RULE
  flags                  --kind, --cilium-version
  .hubble-ls.yaml        the nearest one above the file, up to the root of its repository, or the one of --config,
                         whose globs are about paths below the current folder
  what the file says     its content, versions of charts and images in it, Chart.yaml or Chart.lock beside it

Examples:
  hubble-ls check .
  hubble-ls check --fix --cilium-version 1.18 'clusters/**/values.yaml'
  hubble-ls check --format sarif . > hubble.sarif
  helm get values cilium -n kube-system | hubble-ls check --kind helm-values -

Exit status:
  0  nothing is found that --fail-on asks for
  1  something is
  2  wrong arguments, or files that cannot be read: these are named on standard error, and the others are checked

Environment:
  NO_COLOR     set to anything: no colours
  FORCE_COLOR  set to anything but 0: colours even where output is no terminal

Files:
  .hubble-ls.yaml  how loud each rule is, the release of Cilium and the kinds of files; see above
`;
