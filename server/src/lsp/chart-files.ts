import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { releaseOfChart, type FoundRelease } from '../document/release-in.js';

/** The only files that the server reads of its own accord. */
const NAMES = ['Chart.yaml', 'Chart.lock'] as const;

/** Larger ones are not what they say they are. */
const MAX_BYTES = 1_000_000;

/** Gives the text of an open document, which counts more than the file. */
type OpenText = (uri: string) => string | undefined;

/**
 * The release that the Chart.yaml or Chart.lock beside a file names. The lock counts first: it has the version that was
 * installed, not a range. Nothing is read outside of the folders of the workspace.
 */
export function releaseBeside(uri: string, folders: readonly string[], openText: OpenText): FoundRelease | undefined {
  for (const name of NAMES.toReversed()) {
    // `untitled:` has no folder.
    const open = URL.canParse(name, uri) ? openText(new URL(name, uri).href) : undefined;
    const text = open ?? readBeside(uri, name, folders);
    const found = text === undefined ? undefined : releaseOfChart(text, name);
    if (found) return found;
  }
  return undefined;
}

function readBeside(uri: string, name: (typeof NAMES)[number], folders: readonly string[]): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    const path = realpathSync(join(dirname(fileURLToPath(uri)), name));
    const isInside = folders.some(
      (folder) => folder.startsWith('file:') && contains(realpathSync(fileURLToPath(folder)), path),
    );
    const { size } = statSync(path);
    return isInside && size <= MAX_BYTES ? readFileSync(path, 'utf8') : undefined;
  } catch {
    // Not there, or not to be read: as good as none.
    return undefined;
  }
}

function contains(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
