/** A part of a URI as people write it; as it is where it has escapes that stand for nothing. */
export function decodedUri(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
