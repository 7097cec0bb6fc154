import { visibleLines } from './visible.js';

/** Something that the person at the terminal can put right: one line on standard error, no stack. */
export class Refusal extends Error {
  /** @param status exit status: 1 where hubble has an error too, 2 for what only we can be asked, and for files. */
  constructor(
    message: string,
    readonly status: 1 | 2 = 2,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** Runs a command; what it refuses becomes a line on standard error and the exit status. */
export async function refusing(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    process.stderr.write(`hubble-ls: ${visibleLines(fault.message)}\n`);
    process.exitCode = fault.status;
  }
}
