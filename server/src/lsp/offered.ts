import type { CompletionItem, MarkupKind } from 'vscode-languageserver';
import type { Completion } from '../service/completion.js';
import { toContent } from './content.js';

/** What an item carries to be found again. */
interface Ticket {
  readonly list: number;
  readonly index: number;
}

/** The completion list that was sent last, so that an item's documentation is made only when the user looks at it. */
export class Offered {
  private list = 0;
  private completions: readonly Completion[] = [];

  /** @param formats Those of documentation that the client lists. */
  constructor(private readonly formats: readonly MarkupKind[] | undefined) {}

  /** Takes the place of the list before; gives the ticket of each item. */
  keep(completions: readonly Completion[]): Ticket[] {
    this.completions = completions;
    this.list += 1;
    return completions.map((_, index) => ({ list: this.list, index }));
  }

  /** The item with its documentation; as it came where it belongs to an older list. */
  resolve(item: CompletionItem): CompletionItem {
    const { list, index } = (item.data ?? {}) as Partial<Ticket>;
    const completion = list === this.list && index !== undefined ? this.completions[index] : undefined;
    const value = completion?.documentation() ?? '';
    return value === '' ? item : { ...item, documentation: toContent(value, this.formats) };
  }
}
