import { getSystemErrorMap } from 'node:util';

/** What was thrown, for people: where the system said it, in its words, without the names of its functions. */
export function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  const { errno, syscall } = fault as NodeJS.ErrnoException;
  const [, words] = getSystemErrorMap().get(errno ?? 0) ?? [];
  // Others number their errors too.
  return (syscall !== undefined ? words : undefined) ?? fault.message;
}
