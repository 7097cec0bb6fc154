import { Command, Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { FORMS, type Form } from './forms.js';
import { MATCH_HELP } from './match/help.js';
import { refusing } from './refusal.js';

// A command loads its part of the program when it runs: a language server must be there at once.
const program = new Command('hubble-ls')
  .description('Language tools for the filters, Helm values and flow JSON of Cilium Hubble.')
  .version(packageJson.version)
  .enablePositionalOptions()
  .showHelpAfterError('Run hubble-ls --help for the commands.');

program
  .command('lsp')
  .description('Serve the Language Server Protocol to an editor.')
  .requiredOption('--stdio', 'over standard input and output')
  .action(async () => {
    await import('../lsp/main.js');
  });

program
  .command('check')
  .description('Print what is wrong with files, one problem a line. Exits with 1 if there is an error or a warning.')
  .argument('<path...>', 'files, or folders whose .yaml, .yml, .json, .jsonl and .ndjson files are read')
  .action(async (paths: string[]) => {
    const { check } = await import('./check.js');
    process.exitCode = await check(paths, process.stdout, process.stderr);
  });

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
  .argument('<what...>', '4:3, trace:to-stack, drop 133, a filter as JSON, or a file with filters')
  .action((words: string[]) =>
    refusing(async () => {
      const { explain } = await import('./explain.js');
      process.stdout.write(await explain(words));
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
  .action((words: string[], { to, exporter }: { to?: Form; exporter?: string }) =>
    refusing(async () => {
      const { convert } = await import('./convert.js');
      process.stdout.write(await convert(words, to, exporter));
      return 0;
    }),
  );

void program.parseAsync();
