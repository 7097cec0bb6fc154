import { setFlagsFromString } from 'node:v8';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { releaseOf } from '../document/cilium-version.js';
import { KINDS } from '../schema/kinds.js';
import { RELEASES, type Release } from '../tables/release.js';
import { CHECK_HELP } from './check/help.js';
import { BARS, FORMATS, type CheckOptions } from './check/options.js';
import { SHELLS, type Shell } from './completion/shells.js';
import { FORMS, type Form } from './forms.js';
import { COMPLETION_HELP, CONVERT_HELP, EXPLAIN_HELP, LSP_HELP, PROGRAM_HELP } from './help.js';
import { MATCH_HELP } from './match/help.js';
import { refusing } from './refusal.js';
import { visibleLines } from './visible.js';

/**
 * As for the language server: a check is over before what V8 compiles for speed pays. It took a third of the time of a
 * log. Of a match, most of the time is spent in regular expressions, which are compiled in a way of their own.
 */
const LATE_COMPILER = '--interrupt-budget=500000';

// A command loads its part of the program when it runs: a language server must be there at once.
const program = new Command('hubble-ls')
  .description('Language tools for the filters, Helm values and flow JSON of Cilium Hubble.')
  .version(packageJson.version)
  .enablePositionalOptions()
  .exitOverride()
  .showHelpAfterError('Run hubble-ls --help for the commands.')
  .addHelpText('after', PROGRAM_HELP);

program
  .command('lsp')
  .description('Serve the Language Server Protocol to an editor.')
  .requiredOption('--stdio', 'over standard input and output')
  .addHelpText('after', LSP_HELP)
  .action(async () => {
    await import('../lsp/main.js');
  });

program
  .command('check')
  .description('Print what is wrong with files.')
  .argument('<path...>', 'files, folders and globs; - is standard input')
  .addOption(new Option('--format <format>', 'what to print').choices(FORMATS).default('text'))
  .option('--cilium-version <version>', 'release of Cilium that the files are for, such as 1.18', release)
  .addOption(new Option('--kind <kind>', 'what the files are, whatever they look like').choices(KINDS))
  .addOption(new Option('--fail-on <severity>', 'least severity that gives status 1').choices(BARS).default('warning'))
  .option('--fix', 'make every certain fix in the files, and print what remains')
  .option('--config <file>', 'read this in place of every .hubble-ls.yaml')
  .addHelpText('after', CHECK_HELP)
  .action((paths: string[], options: CheckOptions) =>
    refusing(async () => {
      setFlagsFromString(LATE_COMPILER);
      const { check } = await import('./check/check.js');
      return check(paths, options);
    }),
  );

program
  .command('match')
  .description('Print the flows of files that hubble observe --input-file would print.')
  .usage('[flags of hubble observe] [--filters FILE [--exporter NAME]] FILE...|-')
  .argument('[arguments...]')
  .allowUnknownOption()
  .passThroughOptions()
  .addHelpText('after', MATCH_HELP)
  .action((args: string[], _options: object, command: Command) =>
    refusing(async () => {
      setFlagsFromString(LATE_COMPILER);
      const { match } = await import('./match/match.js');
      const status = await match(args);
      if (status !== 'help') return status;
      command.outputHelp();
      return 0;
    }),
  );

program
  .command('explain')
  .description('Say in words what an event type, a sub type, a filter or the filters of a file are.')
  .argument('<what...>', '4:3, trace:to-stack, drop 133, a filter as JSON, or a file with filters; - is standard input')
  .addHelpText('after', EXPLAIN_HELP)
  .action((words: string[]) =>
    refusing(async () => {
      const { explain } = await import('./explain.js');
      process.stdout.write(visibleLines(await explain(words)));
      return 0;
    }),
  );

program
  .command('convert')
  .description('Convert filters between JSON, the YAML of --print-raw-filters and flags of hubble observe.')
  .usage('[options] JSON|YAML|FILE\n       hubble-ls convert [options] -- observe FLAGS...')
  .argument('<filters...>')
  .addOption(new Option('--to <form>', 'what to print').choices(FORMS))
  .option('--exporter <name>', 'which exporter of the file')
  .addHelpText('after', CONVERT_HELP)
  .action((words: string[], { to, exporter }: { to?: Form; exporter?: string }) =>
    refusing(async () => {
      const { convert } = await import('./convert.js');
      process.stdout.write(await convert(words, to, exporter));
      return 0;
    }),
  );

program
  .command('completion')
  .description('Print the script that completes hubble-ls in a shell.')
  .addArgument(new Argument('<shell>').choices(SHELLS))
  .addHelpText('after', COMPLETION_HELP)
  .action((shell: Shell) =>
    refusing(async () => {
      const { completion } = await import('./completion/completion.js');
      process.stdout.write(completion(program, shell));
      return 0;
    }),
  );

for (const command of program.commands) {
  command.showHelpAfterError(`Run hubble-ls ${command.name()} --help for its arguments.`);
}

program.parseAsync().catch((fault: unknown) => {
  if (!(fault instanceof CommanderError)) throw fault;
  // Help and the version were asked for; everything else is a mistake in the arguments, which has been said.
  process.exitCode = fault.exitCode === 0 ? 0 : 2;
});

function release(version: string): Release {
  const found = releaseOf(version);
  if (!found) throw new InvalidArgumentError(`There are ${RELEASES.join(', ')} and their patch releases.`);
  return found;
}
