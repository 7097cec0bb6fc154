/** What a completion is, as LSP numbers it (CompletionItemKind). */
export const COMPLETION_KIND = { property: 10, value: 12, enumMember: 20, snippet: 15 } as const;

/** Something to write at a slot, before it is known how the text around it wants it escaped. */
export interface Choice {
  readonly label: string;
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string;
  /** Words that it is found by, the first of which the user is likeliest to type. */
  readonly words: string;
  readonly text: string;
  /** `text` has placeholders in LSP's snippet syntax. */
  readonly snippet?: true;
  readonly kind: (typeof COMPLETION_KIND)[keyof typeof COMPLETION_KIND];
}
