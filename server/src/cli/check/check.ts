import { dirname, relative, resolve } from 'node:path';
import { STDIN } from '../input.js';
import { Printer } from '../printer.js';
import { progressOver } from '../progress.js';
import { Refusal } from '../refusal.js';
import { visible } from '../visible.js';
import { checkFile, isConfig, type Sink } from './check-file.js';
import { reasonOf } from '../reason.js';
import { findFiles } from './find-files.js';
import { reportIn } from './formats/report-in.js';
import type { Report } from './formats/report.js';
import type { CheckOptions } from './options.js';
import { isBelow } from './root.js';
import { Around } from './surroundings.js';
import { Totals } from './totals.js';

/**
 * `hubble-ls check`: prints what is wrong with files.
 *
 * @returns the exit status: 0 clean, 1 a finding at or above the bar, 2 something could not be read
 * @throws Refusal
 */
export async function check(paths: readonly string[], options: CheckOptions): Promise<0 | 1 | 2> {
  if (options.fix && paths.includes(STDIN)) throw new Refusal('--fix changes files, and standard input is none');
  return new Check(options).run(paths);
}

class Check {
  private readonly printer = new Printer(process.stdout);
  private readonly totals: Totals;
  private readonly report: Report;

  constructor(private readonly options: CheckOptions) {
    this.totals = new Totals(options.failOn);
    this.report = reportIn(options.format, this.totals);
  }

  async run(paths: readonly string[]): Promise<0 | 1 | 2> {
    const { totals, report, printer } = this;
    const files = await findFiles(paths, this.unread);
    const folders = [...paths, ...new Set(files.map((file) => dirname(file)))].map((path) => resolve(path));
    const around = await Around.of(folders, this.options, this.unread);
    const progress = progressOver(files);
    const sink: Sink = {
      found: async (findings) => {
        for (const finding of findings) totals.add(finding);
        printer.print(report.findings(findings));
        // What is printed on the same terminal would tear the bar: it waits for the end.
        if (!(progress && process.stdout.isTTY)) await printer.flush();
      },
      fixed: (count) => (totals.fixed += count),
      read: (bytes) => progress?.read(bytes),
    };
    try {
      for (const file of files) {
        if (printer.closed) break;
        await this.one(file, around, sink, this.options.fix === true);
      }
      const known = new Set(files.map((file) => resolve(file)));
      // A config that counts for the files is as good as named, but nobody asked to change it.
      for (const path of [...around.faultyConfigs].filter((one) => !known.has(one))) {
        await this.one(isBelow(path, '.') ? relative('.', path) : path, around, sink, false);
      }
    } finally {
      progress?.stop();
    }
    printer.print(report.end(totals));
    await printer.flush();
    return totals.status;
  }

  private async one(file: string, around: Around, sink: Sink, fix: boolean): Promise<void> {
    const { totals, report, printer } = this;
    try {
      const task = { file, around: await around.at(file), isConfig: around.isConfig(file) || isConfig(file), fix };
      const isHubble = await checkFile(task, sink);
      totals.files++;
      if (!isHubble) return;
      totals.hubbleFiles++;
      printer.print(report.checked?.(file) ?? '');
    } catch (fault) {
      this.unread(file, reasonOf(fault));
    }
  }

  private readonly unread = (file: string, reason: string): void => {
    this.totals.unread++;
    process.stderr.write(`hubble-ls: ${visible(file)}: ${visible(reason)}\n`);
    this.printer.print(this.report.unread?.(file, reason) ?? '');
  };
}
