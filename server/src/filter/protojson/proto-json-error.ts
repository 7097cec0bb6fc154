/** Why a JSON text was refused, in the words of Go's protojson. */
export class ProtoJsonError extends Error {}

/** An error about a text that is no JSON. */
export function syntaxError(text: string, offset: number, message: string): ProtoJsonError {
  return new ProtoJsonError(`proto: syntax error (line ${position(text, offset)}): ${message}`);
}

/** An error about a value that is well-formed JSON. */
export function valueError(text: string, offset: number, message: string): ProtoJsonError {
  return new ProtoJsonError(`proto: (line ${position(text, offset)}): ${message}`);
}

/** An error about a text that ends before its value does. */
export function endOfText(): ProtoJsonError {
  return new ProtoJsonError('proto: unexpected EOF');
}

function position(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  const line = before.split('\n').length;
  return `${line}:${Array.from(before.slice(lineStart)).length + 1}`;
}
