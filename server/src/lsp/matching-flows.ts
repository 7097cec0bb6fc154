import { FilterError } from '../filter/index.js';
import { readFilters, type FilterTexts } from '../service/filters/readable.js';
import type { FlowLog } from './flow-log.js';
import { tryOn } from './flows-of-log.js';
import type { MatchingFlows } from './protocol.js';

/** A document of more flows is nothing to read. */
const MOST_SHOWN = 1_000;
const MOST_LENGTH = 4_000_000;

/**
 * The flows of a log that filters let through, each on its line as it stands there, with a note in front where there
 * are more.
 *
 * @returns undefined where it was told to stop
 * @throws what the reading of the log throws, in the promise
 */
export async function matchingFlows(
  log: FlowLog,
  texts: FilterTexts,
  signal: AbortSignal,
): Promise<MatchingFlows | undefined> {
  const filters = readFilters(texts);
  if (!filters) throw new FilterError('build', 'Cilium refuses this filter');
  const decoder = new TextDecoder();
  const shown: string[] = [];
  let length = 0;
  let matched = 0;
  const take = (line: Uint8Array): void => {
    matched++;
    if (shown.length === MOST_SHOWN || length > MOST_LENGTH) return;
    const text = decoder.decode(line).replace(/\r?\n?$/, '');
    shown.push(text);
    length += text.length;
  };
  const looked = await tryOn(log, [{ ...filters, isOpen: true, take }], signal);
  if (!looked) return undefined;
  const left = matched - shown.length;
  const note =
    left > 0
      ? [`// The first ${shown.length} of ${matched} flows that match in ${log.name}; ${left} are left out.`]
      : [];
  return { text: [...note, ...shown].map((line) => `${line}\n`).join(''), matched, flows: looked.flows };
}
