import { releaseOfChart, type FoundRelease } from '../../document/release-in.js';
import type { TextFiles } from './text-files.js';

/** What a chart says of what it depends on; the lock says which version it got. */
const NAMES = ['Chart.yaml', 'Chart.lock'] as const;

/** Larger ones are not what they say they are. */
const MAX_BYTES = 1_000_000;

/** Gives the text of an open document, which counts more than the file. */
type OpenText = (uri: string) => string | undefined;

/**
 * The release that the Chart.yaml or Chart.lock beside a file names. The lock counts first: it has the version that was
 * installed, not a range.
 */
export async function releaseBeside(
  uri: string,
  files: TextFiles,
  openText: OpenText,
): Promise<FoundRelease | undefined> {
  for (const name of NAMES.toReversed()) {
    // `untitled:` has no folder.
    if (!URL.canParse(name, uri)) return undefined;
    const beside = new URL(name, uri).href;
    const text = openText(beside) ?? (await files.readText(beside, MAX_BYTES));
    const found = text === undefined ? undefined : releaseOfChart(text, name);
    if (found) return found;
  }
  return undefined;
}
