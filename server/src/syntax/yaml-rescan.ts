import { commonEnd, commonStart } from './common.js';
import { lineEnd } from './lines.js';
import { scanEntries, type ScannedBlock, type ScannedEntry } from './yaml-scan.js';

/** The outermost block of a text. */
export interface Scan {
  readonly text: string;
  readonly block: ScannedBlock;
}

/**
 * The outermost block of a text that was changed in one place: only the entries there are looked at again, the others
 * are those of the version before. It is what `scanBlock` finds; undefined where only that can tell.
 */
export function rescanBlock(before: Scan, text: string): ScannedBlock | undefined {
  const { entries, kind, column } = before.block;
  const [head] = entries;
  // Lines in front of the one that tells what the block is are read as if it were either.
  if (!head || (head.key && head.key.valueStart === undefined)) return undefined;
  const changed = commonStart(before.text, text);
  const first = firstTouched(entries, text, changed);
  if (!entries[first]) return undefined;
  const longer = text.length - before.text.length;
  const changedEnd = before.text.length - commonEnd(before.text, text, changed);
  // An entry begins behind the end of a line that is the same.
  const next = entries.findIndex(({ lineStart }) => lineStart > changedEnd);
  const behind = next < 0 ? [] : entries.slice(next).map((entry) => moved(entry, longer));
  const start = entries[first].lineStart;
  const end = behind[0]?.lineStart ?? text.length;
  const found = scanEntries(text.slice(start, end), kind, column);
  if (!found) return undefined;
  return {
    kind,
    column,
    entries: [...entries.slice(0, first), ...found.map((entry) => moved(entry, start)), ...behind],
  };
}

/** The entry that a change is in, or the one in front of it where the change may be its end. */
function firstTouched(entries: readonly ScannedEntry[], text: string, changed: number): number {
  const at = entries.findLastIndex(({ lineStart }) => lineStart <= changed);
  const entry = entries[at];
  return entry && changed <= lineEnd(text, entry.lineStart) ? at - 1 : at;
}

function moved(entry: ScannedEntry, by: number): ScannedEntry {
  const { lineStart, start, end, key } = entry;
  return {
    lineStart: lineStart + by,
    start: start + by,
    end: end + by,
    key: key && {
      ...key,
      start: key.start + by,
      end: key.end + by,
      valueStart: key.valueStart === undefined ? undefined : key.valueStart + by,
    },
  };
}
