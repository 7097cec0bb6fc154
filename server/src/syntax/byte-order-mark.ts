/** What some editors of Windows put in front of a text in UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** How much of the start of a text is a byte order mark, in UTF-16 units. */
export function markLength(text: string): 0 | 1 {
  return text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
}
