/** One thing that is wrong with an expression; the offset counts UTF-16 units of it. */
export interface CelIssue {
  readonly offset: number;
  readonly message: string;
}

/** Why an expression does not compile. The message is laid out as cel-go does: each issue with the line and a caret. */
export class CelCompileError extends Error {
  constructor(source: string, issues: readonly CelIssue[]) {
    const sorted = [...issues].sort((a, b) => a.offset - b.offset);
    super(sorted.map((issue) => describe(source, issue)).join('\n'));
  }
}

/** Why an expression has no value for a flow. */
export class CelRuntimeError extends Error {}

function describe(source: string, { offset, message }: CelIssue): string {
  const before = source.slice(0, offset).split('\n');
  const column = Array.from(before.at(-1) ?? '').length;
  const line = source.split('\n')[before.length - 1] ?? '';
  const head = `ERROR: <input>:${before.length}:${source === '' ? 0 : column + 1}: ${message}`;
  return line === '' ? head : `${head}\n | ${line}\n | ${'.'.repeat(column)}^`;
}
