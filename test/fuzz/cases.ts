import { isDeepStrictEqual } from 'node:util';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import type { DocumentLanguage } from '../../server/src/document/script.js';
import { KnownDiagnostics } from '../../server/src/service/find-problems.js';
import { TreeCache } from '../../server/src/syntax/tree-cache.js';
import { Random } from '../support/random.js';
import { corpus } from './corpus.js';
import { Connected, type Asking } from './connected.js';
import { asked, isFault, type Fault } from './faults.js';
import { changed, mutated } from './mutations.js';
import { QUESTIONS } from './questions.js';

/** The versions of a file, one after the other, and the caret in each. */
export interface Case {
  readonly name: string;
  readonly language: DocumentLanguage;
  readonly versions: readonly Version[];
  /** What is asked of the last version. */
  readonly questions: readonly string[];
  /** Whether it goes over a connection as well. */
  readonly isConnected: boolean;
}

export interface Version {
  readonly text: string;
  readonly offset: number;
}

const LANGUAGES: readonly DocumentLanguage[] = ['yaml', 'json', 'shell', 'markdown'];
const ALL = Object.keys(QUESTIONS);
/** It takes longer than all others together. */
const DEAR = 'fix all';
const samples = corpus();
const DIFFERENT = 'what is said of the edited text is not what is said of the same text opened';
const OVER_CONNECTION: readonly Asking[] = ['diagnostic', 'semanticTokens/full', 'foldingRange', 'hover'];

/** The case of a number; the same in every run. */
export function caseOf(seed: number, number: number): Case {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ number);
  const { name, language, text } = random.pick(samples);
  const other = (): string => random.pick(samples).text;
  const version = (content: string): Version => ({ text: content, offset: random.below(content.length + 1) });
  const versions = [version(random.chance(0.05) ? text : mutated(text, random, other()))];
  const edits = random.chance(0.5) ? 0 : 1 + random.below(4);
  for (let left = edits; left > 0; left--) {
    versions.push(version(changed(versions.at(-1)?.text ?? '', random, other())));
  }
  return {
    name,
    language: random.chance(0.05) ? random.pick(LANGUAGES) : language,
    versions,
    questions: random.chance(0.1) ? ALL : ALL.filter((question) => question !== DEAR),
    isConnected: random.chance(0.02),
  };
}

/**
 * Opens the first version, types the others, and asks everything of the last one: what is wrong with the answers, or
 * with what is left over from the versions before.
 */
export async function faultOf(from: Case): Promise<Fault | undefined> {
  return faultInProcess(from) ?? (from.isConnected ? faultOverConnection(from) : undefined);
}

function faultInProcess({ language, versions, questions }: Case): Fault | undefined {
  const trees = new TreeCache();
  const known = new KnownDiagnostics();
  const last = versions.length - 1;
  for (const [at, { text, offset }] of versions.entries()) {
    const typed = new HubbleDocument(text, language, trees);
    const fresh = at > 0 ? new HubbleDocument(text, language) : undefined;
    for (const question of at === last ? questions : ['diagnostics', 'hover']) {
      const answer = asked(question, { document: typed, offset, known });
      if (isFault(answer)) return answer;
      const again = fresh && asked(question, { document: fresh, offset });
      if (again && isFault(again)) return again;
      if (again && !isDeepStrictEqual(answer.said, again.said)) {
        return { question, what: DIFFERENT };
      }
    }
  }
  return undefined;
}

/** The same with a server that is told of each change, as an editor tells it. */
async function faultOverConnection({ language, versions: [first, ...others] }: Case): Promise<Fault | undefined> {
  if (!first) return undefined;
  const connected = await Connected.start();
  try {
    let typed = await connected.open('file:///typed', language, first.text);
    for (const { text, offset } of others) {
      await connected.ask('hover', typed, offset);
      typed = await connected.change(typed, text);
    }
    const { text, offset } = others.at(-1) ?? first;
    const opened = await connected.open('file:///opened', language, text);
    for (const question of OVER_CONNECTION) {
      const [said, again] = await Promise.all([typed, opened].map((one) => connected.ask(question, one, offset)));
      const [fault] = connected.faults;
      if (fault !== undefined) return { question, what: fault };
      if (!isDeepStrictEqual(withoutId(said), withoutId(again))) return { question, what: DIFFERENT };
    }
    return undefined;
  } finally {
    connected.end();
  }
}

/** Answers are numbered. */
function withoutId(answer: unknown): unknown {
  return answer !== null && typeof answer === 'object' ? { ...answer, resultId: undefined } : answer;
}
