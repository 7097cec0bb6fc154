import type { Tried } from '../filter/printed/trial.js';
import type { Filters } from '../service/filters/readable.js';
import type { FlowLog } from './flow-log.js';
import { tryOn, type Looked } from './flows-of-log.js';

/** How many flows of a log pass. */
export interface Count extends Looked {
  readonly matched: number;
}

/** Something to be counted, once for all who ask. */
class Question {
  readonly answer: Promise<Count | undefined>;
  private resolve: (count: Count | undefined) => void = () => undefined;
  private isSettled = false;

  constructor(readonly filters: Filters) {
    this.answer = new Promise((resolve) => {
      this.resolve = resolve;
    });
  }

  get isOpen(): boolean {
    return !this.isSettled;
  }

  settle(count: Count | undefined): void {
    this.isSettled = true;
    this.resolve(count);
  }
}

/** How long new questions are collected before the log is read for them, in milliseconds. */
const REST = 30;

/**
 * Counts flows of one log in the background: all that is asked at a time in one reading. What nobody wants any more,
 * and everything once the log is another, is given up.
 */
export class Counts {
  private questions = new Map<string, Question>();
  private log: FlowLog | undefined;
  private reading: AbortController | undefined;
  private resting: ReturnType<typeof setTimeout> | undefined;
  /** Why the log cannot be read. */
  fault: string | undefined;

  /** @param onEnd Called when a reading has come to its end. */
  constructor(private readonly onEnd: () => void) {}

  /** Counts in this log from now on; whether it is another one. */
  follow(log: FlowLog | undefined): boolean {
    if (log?.version === this.log?.version) return false;
    this.log = log;
    this.fault = undefined;
    this.giveUp([...this.questions.keys()]);
    return true;
  }

  /** Forgets whatever is not among these keys. */
  retain(keys: ReadonlySet<string>): void {
    this.giveUp([...this.questions.keys()].filter((key) => !keys.has(key)));
  }

  /**
   * How many flows pass; undefined where that is given up.
   *
   * @param key Stands for what is asked.
   */
  ask(key: string, filters: Filters): Promise<Count | undefined> {
    const known = this.questions.get(key);
    if (known) return known.answer;
    const question = new Question(filters);
    this.questions.set(key, question);
    this.readSoon();
    return question.answer;
  }

  private get open(): Question[] {
    return [...this.questions.values()].filter(({ isOpen }) => isOpen);
  }

  private giveUp(keys: readonly string[]): void {
    for (const key of keys) {
      this.questions.get(key)?.settle(undefined);
      this.questions.delete(key);
    }
    if (keys.length > 0 && this.open.length === 0) this.reading?.abort();
  }

  private readSoon(): void {
    if (this.reading) return; // asks again at its end
    clearTimeout(this.resting);
    this.resting = setTimeout(() => void this.read(), REST);
  }

  private async read(): Promise<void> {
    const { log, open } = this;
    if (!log || open.length === 0) return;
    this.reading = new AbortController();
    const counted = open.map((question) => ({ question, matched: 0 }));
    const tried = counted.map((one): Tried => ({
      ...one.question.filters,
      get isOpen() {
        return one.question.isOpen;
      },
      take() {
        one.matched++;
      },
    }));
    try {
      const looked = await tryOn(log, tried, this.reading.signal);
      if (looked && log === this.log)
        for (const { question, matched } of counted) question.settle({ ...looked, matched });
    } catch (fault) {
      if (log === this.log) this.fail(fault);
    } finally {
      this.reading = undefined;
    }
    this.onEnd();
    if (this.open.length > 0) this.readSoon();
  }

  private fail(fault: unknown): void {
    this.fault = fault instanceof Error ? fault.message : String(fault);
    for (const question of this.open) question.settle(undefined);
  }
}
