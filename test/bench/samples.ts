/** What was measured of one side, by the name of the figure: a value for each round. */
export class Samples {
  private readonly byName = new Map<string, number[]>();

  add(name: string, value: number): void {
    this.byName.set(name, [...(this.byName.get(name) ?? []), value]);
  }

  /** The median over the rounds; undefined for what was not measured. */
  get(name: string): number | undefined {
    const found = this.byName.get(name);
    return found && median(found);
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}

/** Runs something for one side and the other, the other way round in every second round, so that noise hits both. */
export async function inTurns(round: number, first: () => Promise<void>, second: () => Promise<void>): Promise<void> {
  for (const run of round % 2 === 0 ? [first, second] : [second, first]) await run();
}

/** @throws Error when the two sides do not agree: then a comparison of their speed says nothing. */
export function assertSame(what: string, ours: number, theirs: number): void {
  if (ours !== theirs) throw new Error(`${what}: ${ours} problems found by ours, ${theirs} by the peer`);
}
