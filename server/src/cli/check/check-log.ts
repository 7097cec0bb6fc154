import { HubbleDocument } from '../../document/hubble-document.js';
import { logDiagnoser } from '../../service/diagnose.js';
import { lineBreaksIn } from '../../syntax/lines.js';
import { TreeCache } from '../../syntax/tree-cache.js';
import type { Sink, Task } from './check-file.js';
import { findingsOf } from './finding.js';

/** A line longer than this, in UTF-16 units, is no event. */
const LONGEST_LINE = 64_000_000;

/**
 * Checks a log that is too long to be held: some lines at a time.
 *
 * @param head Its start, which tells what it is.
 * @returns whether it is one of Hubble's
 * @throws what reading the rest of it throws, and an Error for a line that is too long
 */
export async function checkLog(
  { file, around }: Task,
  head: string,
  rest: AsyncGenerator<string>,
  sink: Sink,
): Promise<boolean> {
  const document = new HubbleDocument(head, 'json', new TreeCache(), around.kind);
  if (document.kind === 'none') {
    await rest.return(undefined);
    return false;
  }
  const levels = around.levels && { levels: around.levels };
  const problemsOf = logDiagnoser(document, { release: await around.releaseOf(document), ...levels });
  let linesBefore = 0;
  const check = async (text: string): Promise<void> => {
    await sink.found(findingsOf(file, text, problemsOf({ text }), linesBefore));
    linesBefore += lineBreaksIn(text);
  };
  let text = head;
  for await (const more of rest) {
    const end = text.lastIndexOf('\n{') + 1;
    if (end > 0) await check(text.slice(0, end));
    text = text.slice(end) + more;
    if (text.length > LONGEST_LINE) throw new Error('a line is too long');
  }
  await check(text);
  return true;
}
