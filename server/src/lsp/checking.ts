import type { TextDocument } from 'vscode-languageserver-textdocument';
import { byPlace, type Diagnostic } from '../service/diagnostic.js';
import type { Guard } from './guarded.js';
import { later } from './later.js';
import { logOf } from './open-texts.js';

/** How long requests may have to wait for the checking of a file, in milliseconds. */
const SLICE = 8;
/** Texts from this length on, in UTF-16 units, are not looked at before all changes that have arrived are applied. */
const LARGE = 1_000_000;
/** No editor shows more than this to anybody's use. */
export const MOST_PROBLEMS = 1000;

/** The checking of a version of a file. */
export type Steps = Generator<readonly Diagnostic[] | Promise<void>>;

/** A log in pieces is large, and its text as a whole is dear. */
function isLarge(text: TextDocument): boolean {
  return logOf(text) !== undefined || text.getText().length >= LARGE;
}

/** What is done with a version of a file. */
export interface Check {
  /** Finds its problems, bit by bit; a promise is something to wait for. */
  steps(text: TextDocument): Steps;
  /** Takes all of them. */
  publish(text: TextDocument, found: readonly Diagnostic[]): void;
}

/**
 * Checks open files in slices of time, so that requests are answered in between. A newer version of a file ends the
 * check of the older one, which then publishes nothing.
 */
export class Checking {
  private readonly running = new Map<string, Steps>();

  constructor(
    private readonly check: Check,
    private readonly guard: Guard,
  ) {}

  /** Checks the current version of a file: at once if it is small. */
  start(text: TextDocument): void {
    this.stop(text.uri);
    const steps = this.stepsOf(text);
    this.running.set(text.uri, steps);
    if (!isLarge(text)) this.slice(text, steps, []);
    else this.goOnLater(text, steps, []);
  }

  stop(uri: string): void {
    this.running.get(uri)?.return(undefined);
    this.running.delete(uri);
  }

  /** Starts nothing before the first step is asked for. */
  private *stepsOf(text: TextDocument): Steps {
    const steps = this.check.steps(text);
    yield [];
    yield* steps;
  }

  private goOnLater(text: TextDocument, steps: Steps, found: Diagnostic[]): void {
    later(() => {
      this.goOn(text, steps, found);
    });
  }

  /** Unless something else was started since. */
  private goOn(text: TextDocument, steps: Steps, found: Diagnostic[]): void {
    if (this.running.get(text.uri) === steps) this.slice(text, steps, found);
  }

  private slice(text: TextDocument, steps: Steps, found: Diagnostic[]): void {
    // A check that breaks has found what it has found.
    const outcome: { state: Advance } = { state: 'done' };
    this.guard.event('diagnostics', () => {
      outcome.state = advance(steps, found);
    })(text);
    const { state } = outcome;
    if (state === 'done') {
      this.stop(text.uri);
      this.guard.event('diagnostics', () => {
        this.check.publish(text, capped(found.sort(byPlace)));
      })(text);
    } else if (state === 'later') {
      this.goOnLater(text, steps, found);
    } else {
      void state.then(() => {
        this.goOn(text, steps, found);
      });
    }
  }
}

/** How a slice of time ended: all is found, there is more to do, or something has to be waited for. */
type Advance = 'done' | 'later' | Promise<void>;

function advance(steps: Steps, found: Diagnostic[]): Advance {
  const end = performance.now() + SLICE;
  while (performance.now() < end) {
    const step = steps.next();
    if (step.value instanceof Promise) return step.value;
    // Not spread: a hundred thousand are too many arguments.
    if (step.done !== true) for (const one of step.value) found.push(one);
    if (step.done === true || found.length > MOST_PROBLEMS) return 'done';
  }
  return 'later';
}

/** The first problems of too many, with a note in place of the others. */
function capped(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const next = found[MOST_PROBLEMS];
  if (!next) return found;
  const note: Diagnostic = {
    span: next.span,
    rule: 'more-problems',
    severity: 'info',
    message: `Only the first ${MOST_PROBLEMS} problems that were found are shown: what else is wrong with this file is not looked for.`,
    fixes: [],
  };
  return [...found.slice(0, MOST_PROBLEMS), note];
}
