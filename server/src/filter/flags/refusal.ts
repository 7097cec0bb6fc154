import { unlessRefused, type FilterError } from '../filter-error.js';
import { observeRequest } from './observe-request.js';

/** What the CLI says of a command line that it refuses before it reads a filter or a flow. */
export interface Refusal {
  /** hubble's own words. */
  readonly error: string;
  /** The same without the value and the flag that they are about, where they are about the value of one flag. */
  readonly reason: string | undefined;
}

/**
 * Why `hubble observe` refuses some arguments; undefined where it takes them, or stumbles only over what is judged by
 * itself: a raw filter, or a path of a field mask.
 */
export function refusalOf(args: readonly string[]): Refusal | undefined {
  return unlessRefused(() => void observeRequest(args, { seconds: 0n, nanos: 0 }), ofFlags);
}

function ofFlags({ stage, message }: FilterError): Refusal | undefined {
  if (stage !== 'flags' || message.startsWith('failed to construct field mask: ')) return undefined;
  const about = /^invalid argument "(?:[^"\\]|\\[^])*" for "[^"]*" flag: ([^]*)$/.exec(message)?.[1];
  const reason = about?.includes('cannot be combined') || about?.includes('onflict') ? undefined : about;
  return { error: about ?? message, reason };
}
