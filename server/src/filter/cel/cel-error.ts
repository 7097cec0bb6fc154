/** One thing that is wrong with an expression; the offset counts UTF-16 units of it. */
export interface CelIssue {
  readonly offset: number;
  readonly message: string;
}

/** As many as cel-go reports. */
const MAX_ISSUES = 100;

/** A line that is longer than this is not repeated with each issue. */
const MAX_LINE = 1000;

/** Why an expression does not compile. The message is laid out as cel-go does: each issue with the line and a caret. */
export class CelCompileError extends Error {
  /** Each thing that is wrong; none where it is the expression as a whole. */
  readonly issues: readonly CelIssue[];

  constructor(source: string, issues: readonly CelIssue[]) {
    const sorted = [...issues].sort((a, b) => a.offset - b.offset);
    const shown = sorted.slice(0, MAX_ISSUES).map((issue) => describe(source, issue));
    const hidden = sorted.length - shown.length;
    super([...shown, ...(hidden > 0 ? [`${hidden} more errors were truncated`] : [])].join('\n'));
    this.issues = sorted;
  }
}

/** Why an expression has no value for a flow. */
export class CelRuntimeError extends Error {}

function describe(source: string, { offset, message }: CelIssue): string {
  const before = source.slice(0, offset).split('\n');
  const column = Array.from(before.at(-1) ?? '').length;
  const line = source.split('\n')[before.length - 1] ?? '';
  const head = `ERROR: <input>:${before.length}:${source === '' ? 0 : column + 1}: ${message}`;
  return line === '' || line.length > MAX_LINE ? head : `${head}\n | ${line}\n | ${'.'.repeat(column)}^`;
}
