import { CodeActionKind, CodeActionTriggerKind, type CodeAction } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Fix } from '../rules/rule.js';
import type { Diagnostic } from '../service/diagnostic.js';
import { difference, fixAll } from '../service/fix-all.js';
import { fixesWithin } from '../service/fixes.js';
import { muteFixes } from '../service/mute.js';
import { convertFilter } from '../service/refactor/convert-filter.js';
import { nameType } from '../service/refactor/name-type.js';
import { sortFilter } from '../service/refactor/sort-filter.js';
import { splitFilter } from '../service/refactor/split-filter.js';
import type { Span } from '../syntax/node.js';
import type { TextEdit } from '../syntax/place.js';
import { FIX_ALL } from './capabilities.js';
import { MOST_PROBLEMS } from './checking.js';
import { takesCodeActions } from './client.js';
import { toSpan, toTextEdit } from './convert.js';
import { flowActions } from './flow-offers.js';
import type { OpenFiles } from './open-files.js';
import type { Session } from './session.js';
import { toDiagnostic } from './to-diagnostic.js';
import { plural } from '../service/plural.js';

/** What is said of a file. */
export interface Problems {
  /** Of what touches a part of it; of more than `most` problems, as many as were found first. */
  within(text: TextDocument, span: Span, most: number): readonly Diagnostic[];
  /** Of texts, one after the other, as if each stood in a file. */
  ofTexts(text: TextDocument): (content: string) => readonly Diagnostic[];
}

/** Answers which changes are possible at a place of a file. */
export function serveCodeActions(session: Session, problems: Problems): void {
  const { connection, guard, client } = session;
  if (!takesCodeActions(client)) return;
  connection.onCodeAction(
    guard.request('code action', (text, { range, context }) => {
      const asked: Asked = { session, problems, text, span: toSpan(text, range) };
      const wants = (kind: string): boolean => context.only?.some((only) => isBelow(kind, only)) ?? true;
      const fixes = wants(CodeActionKind.QuickFix) ? quickFixes(asked) : [];
      const rewrites = wants(CodeActionKind.RefactorRewrite) ? refactors(asked, fixes) : [];
      // Not for the light bulb, which asks with each step of the caret and would stand beside each flow.
      const isAsked = context.triggerKind !== CodeActionTriggerKind.Automatic;
      const flows =
        isAsked && wants(CodeActionKind.RefactorExtract) ? flowActions(session, text, asked.span.start) : [];
      // Asked for by name only: it is no answer to "what can be done here".
      const all = context.only && wants(FIX_ALL) ? allFixes(asked) : [];
      return [...fixes, ...rewrites, ...flows, ...all];
    }),
  );
}

/** What changes are asked for. */
interface Asked {
  readonly session: Session;
  readonly problems: Problems;
  readonly text: TextDocument;
  readonly span: Span;
}

function quickFixes({ session: { client, files }, problems, text, span }: Asked): CodeAction[] {
  const takesPreferred = client.textDocument?.codeAction?.isPreferredSupport ?? !client.textDocument?.codeAction;
  // No editor shows more of them, and each has to be looked for in the file.
  const found = problems.within(text, span, MOST_PROBLEMS);
  return [...fixesWithin(found, span), ...mutesWithin(files, text, found, span)].map(({ fix, diagnostic }) => ({
    ...toCodeAction(text, CodeActionKind.QuickFix, fix.title, fix.edits),
    diagnostics: [toDiagnostic(text, diagnostic, client)],
    ...(takesPreferred && { isPreferred: fix.preferred === true }),
  }));
}

/** @param fixes what need not be offered once more */
function refactors({ session: { files }, text, span }: Asked, fixes: readonly CodeAction[]): CodeAction[] {
  if (span.end - span.start > LONGEST_SELECTION) return [];
  const document = files.document(text);
  const found = [nameType, convertFilter, splitFilter, sortFilter].flatMap((refactor) => refactor(document, span));
  const offered = new Set(fixes.map(({ edit }) => JSON.stringify(edit)));
  return found.flatMap(({ title, edits }) => {
    const action = toCodeAction(text, CodeActionKind.RefactorRewrite, title, edits);
    const edit = JSON.stringify(action.edit);
    if (offered.has(edit)) return [];
    offered.add(edit);
    return [action];
  });
}

/** Nobody rewrites more at a time, one change after the other. In UTF-16 units. */
const LONGEST_SELECTION = 20_000;

function allFixes({ problems, text }: Asked): CodeAction[] {
  const before = text.getText();
  if (before.length > LONGEST_FIXED) return [];
  const { text: after, count } = fixAll(before, problems.ofTexts(text));
  const title = `Fix ${count} ${plural(count, 'problem')} of Hubble`;
  return count > 0 ? [toCodeAction(text, FIX_ALL, title, [difference(before, after)])] : [];
}

/**
 * Of longer texts, in UTF-16 units, everything is fixed by `hubble-ls check --fix`: nobody waits for it when a file is
 * saved.
 */
const LONGEST_FIXED = 1_000_000;

/** One of each rule is enough. */
function mutesWithin(
  files: OpenFiles,
  text: TextDocument,
  found: readonly Diagnostic[],
  span: Span,
): { readonly fix: Fix; readonly diagnostic: Diagnostic }[] {
  const document = files.document(text);
  const comments = text.languageId !== 'json' && text.languageId !== 'jsonl';
  const first = found.filter(({ rule }, at) => found.findIndex((other) => other.rule === rule) === at);
  return fixesWithin(
    first.map((diagnostic) => ({ ...diagnostic, fixes: muteFixes(document, diagnostic, comments) })),
    span,
  );
}

/** Whether a kind is the one that is asked for, or one below it: `source.fixAll.hubble` below `source`. */
function isBelow(kind: string, asked: string): boolean {
  return kind === asked || asked === '' || kind.startsWith(`${asked}.`);
}

function toCodeAction(text: TextDocument, kind: string, title: string, edits: readonly TextEdit[]): CodeAction {
  return { title, kind, edit: { changes: { [text.uri]: edits.map((edit) => toTextEdit(text, edit)) } } };
}
