import { basename } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { HubbleDocument } from '../../document/hubble-document.js';
import type { DocumentLanguage } from '../../document/script.js';
import { diagnose } from '../../service/diagnose.js';
import type { Diagnostic } from '../../service/diagnostic.js';
import { readProjectConfig } from '../../service/config/project-config.js';
import { CONFIG_NAME } from '../../service/config/wishes.js';
import { fixAll } from '../../service/fix-all.js';
import { markLength } from '../../syntax/byte-order-mark.js';
import { JsonLog } from '../../syntax/json-log.js';
import { TreeCache } from '../../syntax/tree-cache.js';
import { languageIn } from '../languages.js';
import { isPacked } from '../input.js';
import { LONGEST, textPieces } from '../text-pieces.js';
import { checkLog } from './check-log.js';
import { findingsOf, type Finding } from './finding.js';
import type { Surroundings } from './surroundings.js';

/** Where what comes out of checking a file goes. */
export interface Sink {
  /** May be called several times for a file. */
  found(findings: readonly Finding[]): Promise<void>;
  /** So many fixes were made. */
  fixed(count: number): void;
  /** How many bytes of the file were read. */
  readonly read: (bytes: number) => void;
}

/** What is done with one file. */
export interface Task {
  readonly file: string;
  readonly around: Surroundings;
  /** Whether it is a `.hubble-ls.yaml` itself. */
  readonly isConfig: boolean;
  readonly fix: boolean;
}

/** A log longer than this, in UTF-16 units, is not held as a whole. */
const LONG_LOG = 8_000_000;

/**
 * Checks one file, or standard input for `-`.
 *
 * @returns whether there is anything of Hubble's in it
 * @throws what the file system says, and an Error for what is no text or too long
 */
export async function checkFile(task: Task, sink: Sink): Promise<boolean> {
  const { file, around } = task;
  if (around.kind === 'none') return false;
  const pieces = textPieces(file, sink.read);
  let text = '';
  for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) {
    text += next.value;
    if (text.length > LONG_LOG && languageIn(file, text) === 'json' && JsonLog.of(text)) {
      return checkLog(task, text, pieces, sink);
    }
    if (text.length > LONGEST) {
      await pieces.return(undefined);
      throw new Error(`longer than ${LONGEST / 1_000_000} million characters, and no log with a flow on each line`);
    }
  }
  return checkText(task, text, sink);
}

async function checkText(task: Task, whole: string, sink: Sink): Promise<boolean> {
  const mark = whole.slice(0, markLength(whole));
  const text = whole.slice(mark.length);
  const { isHubble, problems } = await checkOf(task, text);
  // What is packed would be written as plain text.
  const isFixed = task.fix && !(await isPacked(task.file));
  const fixed = isFixed ? fixAll(text, problems) : { text, count: 0 };
  if (fixed.count > 0) {
    await writeFileAtomic(task.file, mark + fixed.text);
    sink.fixed(fixed.count);
  }
  await sink.found(findingsOf(task.file, fixed.text, problems(fixed.text)));
  return isHubble;
}

/** How a text is checked in the place of the file's. */
interface TextCheck {
  readonly isHubble: boolean;
  readonly problems: (text: string) => readonly Diagnostic[];
}

async function checkOf({ file, isConfig, around }: Task, text: string): Promise<TextCheck> {
  if (isConfig) return { isHubble: true, problems: (one) => readProjectConfig(one).problems };
  const language: DocumentLanguage = languageIn(file, text);
  const documentOf = (one: string): HubbleDocument => new HubbleDocument(one, language, new TreeCache(), around.kind);
  const document = documentOf(text);
  const context = { release: await around.releaseOf(document), ...(around.levels && { levels: around.levels }) };
  const problems = (one: string): readonly Diagnostic[] => diagnose(one === text ? document : documentOf(one), context);
  // A comment that meant to say so is something of Hubble's as well.
  return { isHubble: document.sections.some(({ parts }) => parts.length > 0) || problems(text).length > 0, problems };
}

/** Whether a file is a `.hubble-ls.yaml`, which is known by its name. */
export function isConfig(file: string): boolean {
  return basename(file) === CONFIG_NAME;
}
