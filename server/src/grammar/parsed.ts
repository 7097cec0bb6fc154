/** What reading a small language gives: a value, or what is wrong with the text, in the words that Cilium prints. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

/** The text is right and means this. */
export function parsed<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

/** The text is wrong, in Cilium's words. */
export function failed(error: string): { readonly ok: false; readonly error: string } {
  return { ok: false, error };
}
