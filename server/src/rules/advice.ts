/**
 * What a message ends with, a blank in front: `Write X.`, or another sentence where nobody knows what to write.
 *
 * @param otherwise That sentence; nothing is said where it is empty.
 */
export function advice(instead: string | number | undefined, otherwise = ''): string {
  const sentence = instead === undefined ? otherwise : `Write ${instead}.`;
  return sentence === '' ? '' : ` ${sentence}`;
}
