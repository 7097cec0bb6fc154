import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Severity } from '../../rules/rule.js';
import type { Diagnostic } from '../../service/diagnostic.js';
import type { Span } from '../../syntax/node.js';

/** A part of a file. Lines and columns count from 1, columns in UTF-16 units; the end is behind its last character. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A change that mends a finding. */
export interface Mend {
  readonly title: string;
  readonly changes: readonly { readonly region: Region; readonly newText: string }[];
}

/** A problem of a file at its place, for every format to print. */
export interface Finding extends Region {
  /** As the file was named, or as it was found below what was named. */
  readonly file: string;
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  /** Whether `--fix` mends it. */
  readonly fixable: boolean;
  readonly mends: readonly Mend[];
  readonly related: readonly { readonly region: Region; readonly message: string }[];
  /** The line that it starts on. */
  readonly source: string;
}

/**
 * Diagnostics of a text as findings of a file.
 *
 * @param linesBefore How many lines of the file stand in front of the text.
 */
export function findingsOf(
  file: string,
  text: string,
  diagnostics: readonly Diagnostic[],
  linesBefore = 0,
): readonly Finding[] {
  if (diagnostics.length === 0) return [];
  const lines = TextDocument.create(file, '', 0, text);
  const region = (span: Span): Region => {
    const [start, end] = [lines.positionAt(span.start), lines.positionAt(span.end)];
    return {
      line: linesBefore + start.line + 1,
      column: start.character + 1,
      endLine: linesBefore + end.line + 1,
      endColumn: end.character + 1,
    };
  };
  return diagnostics.map(({ span, severity, rule, message, fixes, related = [] }) => ({
    file,
    ...region(span),
    severity,
    rule,
    message,
    fixable: fixes.some(({ preferred }) => preferred),
    mends: fixes.map(({ title, edits }) => ({
      title,
      changes: edits.map(({ newText, ...edit }) => ({ region: region(edit), newText })),
    })),
    related: related.map((one) => ({ region: region(one.span), message: one.message })),
    source: lines.getText(lines.getLineRange(lines.positionAt(span.start).line)).replace(/(?<![\r\n])[\r\n]+$/, ''),
  }));
}
