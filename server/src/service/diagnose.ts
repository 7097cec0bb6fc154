import type { HubbleDocument } from '../document/hubble-document.js';
import type { RuleLevels } from '../rules/levels.js';
import type { LogPiece } from '../syntax/json-log.js';
import type { Span } from '../syntax/node.js';
import { touches } from '../syntax/span.js';
import { byPlace, type Diagnostic } from './diagnostic.js';
import {
  KnownDiagnostics,
  problemsInPiece,
  problemsInSteps,
  problemsWithin,
  type FileContext,
} from './find-problems.js';
import { Reported } from './reported.js';

/** What a file is checked for, and how loud each rule is. */
export interface CheckContext extends FileContext {
  /** What the settings and `.hubble-ls.yaml` say; every rule is as loud as it is by itself where absent. */
  readonly levels?: RuleLevels;
}

/**
 * What the rules say about a document, in the order of the text.
 *
 * @param known What earlier versions of the file left; the caller keeps it while the release stays the same.
 */
export function diagnose(document: HubbleDocument, context: CheckContext, known?: KnownDiagnostics): Diagnostic[] {
  return [...diagnoseInSteps(document, context, known)].flat().sort(byPlace);
}

/**
 * What the rules say about a part of the file, in the order of the text.
 *
 * @param most With so many, no more are looked for.
 */
export function diagnoseWithin(
  document: HubbleDocument,
  within: Span,
  context: CheckContext,
  known = new KnownDiagnostics(),
  most = Infinity,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const step of stepsWithin(document, within, context, known)) {
    for (const one of step) if (touches(one.span, within)) found.push(one);
    if (found.length >= most) break;
  }
  return found.sort(byPlace).slice(0, most);
}

function* stepsWithin(
  document: HubbleDocument,
  within: Span,
  context: CheckContext,
  known: KnownDiagnostics,
): Generator<readonly Diagnostic[]> {
  // Whether a comment is of use can only be told when everything has been found.
  if (document.ignores.some((ignore) => touches(ignore.span, within))) {
    yield* diagnoseInSteps(document, context, known);
    return;
  }
  const reported = new Reported(document, context.levels);
  for (const found of problemsWithin(document, within, context, known)) yield reported.of(found);
}

/**
 * What the rules say about a document, bit by bit, so that a caller can do other things in between, or stop. What was
 * found up to there is known to the next version. Documents and JSON values come in the order of the text, what is in
 * them does not. Comments that mute nothing come last.
 */
export function* diagnoseInSteps(
  document: HubbleDocument,
  context: CheckContext,
  known?: KnownDiagnostics,
): Generator<readonly Diagnostic[]> {
  const reported = new Reported(document, context.levels);
  for (const found of problemsInSteps(document, context, known)) yield reported.of(found);
  yield reported.unused();
}

/**
 * What the rules say about a log that is read piece by piece, each in offsets of its own.
 *
 * @param head The start of the log, which tells what it is.
 */
export function logDiagnoser(head: HubbleDocument, context: CheckContext): (piece: LogPiece) => readonly Diagnostic[] {
  const known = new KnownDiagnostics();
  const reported = new Reported(head, context.levels);
  return (piece) => reported.of(problemsInPiece(head, piece, context, known));
}
