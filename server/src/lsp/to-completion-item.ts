import {
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
  InsertTextMode,
  type CompletionClientCapabilities,
  type CompletionItem,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Completion } from '../service/completion.js';
import { knownKind } from './client.js';
import { toTextEdit } from './convert.js';

/**
 * The item without its documentation, which `Offered` adds on request, and with no more than the client says that it
 * takes.
 *
 * @param data What it is found again by.
 */
export function toCompletionItem(
  text: TextDocument,
  completion: Completion,
  order: number,
  data: unknown,
  client: CompletionClientCapabilities = {},
): CompletionItem {
  const { label, detail, filterText } = completion;
  const { labelDetailsSupport, insertTextModeSupport, tagSupport } = client.completionItem ?? {};
  return {
    label,
    ...(labelDetailsSupport && { labelDetails: { description: detail } }),
    detail,
    kind: knownKind(completion.kind, client.completionItemKind?.valueSet, {
      [CompletionItemKind.EnumMember]: CompletionItemKind.Enum,
    }),
    filterText,
    sortText: String(order).padStart(4, '0'),
    ...(insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) && { insertTextMode: InsertTextMode.asIs }),
    insertTextFormat: completion.snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(completion.deprecated &&
      tagSupport?.valueSet.includes(CompletionItemTag.Deprecated) && { tags: [CompletionItemTag.Deprecated] }),
    textEdit: toTextEdit(text, completion.edit),
    data,
  };
}
