/** What a completion is, as LSP numbers it (CompletionItemKind). */
export const COMPLETION_KIND = {
  function: 3,
  field: 5,
  variable: 6,
  property: 10,
  value: 12,
  enum: 13,
  snippet: 15,
  reference: 18,
  enumMember: 20,
} as const;

/** Something to write at a slot, before it is known how the text around it wants it escaped. */
export interface Choice {
  readonly label: string;
  readonly detail: string;
  /** Markdown, made when somebody looks at it. */
  readonly documentation: () => string;
  /** Words that it is found by, the first of which the user is likeliest to type. */
  readonly words: string;
  readonly text: string;
  /** Cilium knows it but no longer wants it. */
  readonly deprecated?: true;
  /** `text` has placeholders in LSP's snippet syntax. */
  readonly snippet?: true;
  readonly kind: (typeof COMPLETION_KIND)[keyof typeof COMPLETION_KIND];
}
