import type { HubbleDocument } from '../document/hubble-document.js';
import { settingsOf } from '../document/modeline.js';
import { isScript } from '../document/script.js';
import type { RuleContext } from '../rules/rule.js';
import { modelineProblem, unreadModeline } from '../rules/unread-modeline.js';
import type { Section } from '../document/section.js';
import type { Field } from '../schema/field.js';
import type { Kind } from '../schema/kinds.js';
import type { LogPiece } from '../syntax/json-log.js';
import type { Span, Tree } from '../syntax/node.js';
import type { Release } from '../tables/release.js';
import { byPlace, moved, type Diagnostic } from './diagnostic.js';
import { LineMemory } from './line-memory.js';
import { LogCheck } from './log-check.js';
import { isAt, PartCheck, type KnownTrees } from './part-check.js';

/** What a file is checked for. */
export type FileContext = Pick<RuleContext, 'release'>;

/**
 * What earlier versions of a file left and is not checked again, as long as the rules are asked in the same context.
 */
export class KnownDiagnostics {
  /** The last version of a log. */
  log: LineMemory | undefined;
  private pieces: LogCheck | undefined;
  private readonly trees = new Map<Kind, KnownTrees>();

  /**
   * Diagnostics of texts in parts of a kind that have been checked as the value of a field, in the offsets of those
   * texts.
   */
  of(kind: Kind): KnownTrees {
    const trees = this.trees.get(kind) ?? new WeakMap<Tree, Map<Field, readonly Diagnostic[]>>();
    this.trees.set(kind, trees);
    return trees;
  }

  /** What is known of the pieces of a long log. */
  logFor(release: Release): LogCheck {
    this.pieces ??= new LogCheck(release);
    return this.pieces;
  }
}

/** A file of more JSON values than this is checked as a log: nothing is kept of them but what is wrong with them. */
const LOG_LENGTH = 256;

/**
 * What the rules find at a part of the file: of values that do not touch it, only what is looked at along with them.
 */
export function* problemsWithin(
  document: HubbleDocument,
  within: Span,
  context: FileContext,
  known: KnownDiagnostics,
): Generator<readonly Diagnostic[]> {
  yield problemsInModeline(document);
  for (const section of document.sectionsWithin(within)) yield* checkSection(section, context, known, within);
}

/** What the rules find in a document, bit by bit, value by value. */
export function* problemsInSteps(
  document: HubbleDocument,
  context: FileContext,
  known = new KnownDiagnostics(),
): Generator<readonly Diagnostic[]> {
  if (document.log) {
    const pieces = known.logFor(context.release);
    yield* pieces.steps(document, document.log, (section) => checkWhole(section, context, known));
    return;
  }
  yield problemsInModeline(document);
  const { sections, text } = document;
  if (document.language === 'yaml' || sections.length <= LOG_LENGTH) {
    for (const section of sections) yield* checkSection(section, context, known);
    return;
  }
  const memory = new LineMemory(text);
  const before = known.log?.reader(text);
  try {
    yield NONE;
    for (const [at, section] of sections.entries()) {
      const { span } = section.root;
      const found =
        before?.(span) ?? checkWhole(section, context, known).map((diagnostic) => moved(diagnostic, -span.start));
      memory.add(span, found);
      if (found.length > 0) yield found.map((diagnostic) => moved(diagnostic, span.start));
      else if (at % LINES_OF_A_STEP === 0) yield NONE;
    }
  } finally {
    if (memory.size >= (known.log?.size ?? 0)) known.log = memory;
  }
}

/**
 * What the rules find in lines of a log that is too long to be held, in offsets of those lines.
 *
 * @param head The start of the log, which tells what it is.
 */
export function problemsInPiece(
  head: HubbleDocument,
  piece: LogPiece,
  context: FileContext,
  known: KnownDiagnostics,
): readonly Diagnostic[] {
  return known.logFor(context.release).of(head, piece, (section) => checkWhole(section, context, known));
}

/** Logs have no comments, and in scripts and Markdown a comment is about other files. */
function problemsInModeline({ log, language, text }: HubbleDocument): readonly Diagnostic[] {
  if (log || isScript(language)) return NONE;
  return settingsOf(text).flatMap((setting) => {
    const problem = modelineProblem(setting);
    return problem ? [{ severity: unreadModeline.severity, ...problem, rule: unreadModeline.name }] : [];
  });
}

const NONE: readonly Diagnostic[] = [];

/** So many lines that are right are one step. */
const LINES_OF_A_STEP = 32;

/** In the order of the text. */
function checkWhole(section: Section, context: FileContext, known: KnownDiagnostics): Diagnostic[] {
  return [...checkSection(section, context, known)].flat().sort(byPlace);
}

function* checkSection(
  section: Section,
  context: FileContext,
  known: KnownDiagnostics,
  within?: Span,
): Generator<readonly Diagnostic[]> {
  for (const { bound, kind, unread } of section.parts)
    if (!unread && (!within || isAt(bound, within)))
      yield* new PartCheck({ ...context, kind }, known.of(kind), within).steps(bound);
}
