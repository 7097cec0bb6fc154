import { CodeActionKind, CodeActionTriggerKind, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver';
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
import { touches } from '../syntax/span.js';
import type { TextEdit } from '../syntax/place.js';
import { FIX_ALL } from './capabilities.js';
import { MOST_PROBLEMS } from './checking.js';
import { takesCodeActions } from './client.js';
import { toSpan, toTextEdit } from './convert.js';
import { flowActions } from './flow-offers.js';
import type { OpenFiles } from './open-files.js';
import type { Session } from './session.js';
import { toDiagnostic } from './to-diagnostic.js';

/** What is said of a file. */
export interface Problems {
  /** Of what touches a part of it. */
  within(text: TextDocument, span: Span): readonly Diagnostic[];
  /** Of a text, as if it stood in a file. */
  ofText(text: TextDocument, content: string): readonly Diagnostic[];
}

/** Answers which changes are possible at a place of a file. */
export function serveCodeActions(session: Session, problems: Problems): void {
  const { connection, guard, files, client } = session;
  if (!takesCodeActions(client)) return;
  const takesPreferred = client.textDocument?.codeAction?.isPreferredSupport ?? !client.textDocument?.codeAction;
  connection.onCodeAction(
    guard.request('code action', (text, { range, context }) => {
      const wants = (kind: string): boolean => context.only?.some((only) => isBelow(kind, only)) ?? true;
      const span = toSpan(text, range);
      const actions: CodeAction[] = [];
      if (wants(CodeActionKind.QuickFix)) {
        const near = problems.within(text, span).filter((one) => touches(one.span, span));
        // No editor shows more of them, and each has to be looked for in the file.
        const found = near.slice(0, MOST_PROBLEMS);
        const quickFix = (fix: Fix, diagnostic: Diagnostic): CodeAction => ({
          ...toCodeAction(text, CodeActionKind.QuickFix, fix.title, fix.edits),
          diagnostics: [toDiagnostic(text, diagnostic, client)],
          ...(takesPreferred && { isPreferred: fix.preferred === true }),
        });
        const offered = fixesWithin(found, span);
        actions.push(...offered.map(({ fix, diagnostic }) => quickFix(fix, diagnostic)));
        for (const { fix, diagnostic } of mutesWithin(files, text, found, span))
          actions.push(quickFix(fix, diagnostic));
      }
      if (wants(CodeActionKind.RefactorRewrite)) {
        const document = files.document(text);
        const found = [nameType, convertFilter, splitFilter, sortFilter].flatMap((refactor) =>
          refactor(document, span),
        );
        const offered = new Set(actions.map(({ edit }) => JSON.stringify(edit)));
        for (const { title, edits } of found) {
          const edit = JSON.stringify(editOf(text, edits));
          if (!offered.has(edit)) actions.push(toCodeAction(text, CodeActionKind.RefactorRewrite, title, edits));
          offered.add(edit);
        }
      }
      // Not for the light bulb, which asks with each step of the caret and would stand beside each flow.
      const isAsked = context.triggerKind !== CodeActionTriggerKind.Automatic;
      if (isAsked && wants(CodeActionKind.RefactorExtract)) actions.push(...flowActions(session, text, span.start));
      // Asked for by name only: it is no answer to "what can be done here".
      if (context.only && wants(FIX_ALL)) {
        const before = text.getText();
        const { text: after, count } = fixAll(before, (content) => problems.ofText(text, content));
        const title = `Fix ${count} ${count === 1 ? 'problem' : 'problems'} of Hubble`;
        if (count > 0) actions.push(toCodeAction(text, FIX_ALL, title, [difference(before, after)]));
      }
      return actions;
    }),
  );
}

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
  return { title, kind, edit: editOf(text, edits) };
}

function editOf(text: TextDocument, edits: readonly TextEdit[]): WorkspaceEdit {
  return { changes: { [text.uri]: edits.map((edit) => toTextEdit(text, edit)) } };
}
