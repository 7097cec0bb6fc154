import { CodeActionTriggerKind, commands } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/** Notes what somebody has seen, which checks off the steps of the walkthrough. */
export const PROGRESS: Middleware = {
  async provideHover(document, position, token, next) {
    return seen('hovered', await next(document, position, token));
  },
  async provideCompletionItem(document, position, context, token, next) {
    return seen('completed', await next(document, position, context, token));
  },
  async provideCodeActions(document, range, context, token, next) {
    const found = await next(document, range, context, token);
    // The editor asks by itself wherever the caret goes, to know whether there is a light bulb.
    return context.triggerKind === CodeActionTriggerKind.Invoke ? seen('mended', found) : found;
  },
};

const SEEN = new Set<string>();

function seen<T>(what: string, answer: T): T {
  const isEmpty = !answer || (Array.isArray(answer) && answer.length === 0);
  if (!isEmpty && !SEEN.has(what)) {
    SEEN.add(what);
    void commands.executeCommand('setContext', `hubble.${what}`, true);
  }
  return answer;
}
