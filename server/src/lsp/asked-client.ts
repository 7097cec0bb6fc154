import type { RemoteConsole } from 'vscode-languageserver';

/**
 * What a client answers, which it may refuse: then undefined, and a line in the log. A promise that nobody waits for
 * would end the server when it is rejected.
 *
 * @param what The end of a sentence: `the client does not …`.
 */
export async function askedClient<Answer>(
  console: RemoteConsole,
  what: string,
  answer: Promise<Answer>,
): Promise<Answer | undefined> {
  try {
    return await answer;
  } catch (fault) {
    console.warn(`The client does not ${what}: ${fault instanceof Error ? fault.message : String(fault)}`);
    return undefined;
  }
}
