import type { Problem, Severity } from '../rules/rule.js';
import type { Span } from '../syntax/node.js';
import type { Place, TextEdit } from '../syntax/place.js';

/** A problem with the rule that found it, as an editor shows it. */
export interface Diagnostic extends Problem {
  readonly rule: string;
  readonly severity: Severity;
}

/** In the order of the text; of two that begin together, the shorter one first. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

/** A diagnostic of a text of its own, where that text stands in the file. */
export function placed(diagnostic: Diagnostic, place: Place): Diagnostic {
  return mapped(
    diagnostic,
    (span) => ({ start: place.toFile(span.start), end: place.toFile(span.end) }),
    ({ start, end, newText }) => place.edit(start, end, newText),
  );
}

/** The same diagnostic in a text that starts elsewhere. */
export function moved(diagnostic: Diagnostic, shift: number): Diagnostic {
  const by = ({ start, end }: Span): Span => ({ start: start + shift, end: end + shift });
  return mapped(diagnostic, by, (edit) => ({ ...edit, ...by(edit) }));
}

function mapped(diagnostic: Diagnostic, span: (span: Span) => Span, edit: (edit: TextEdit) => TextEdit): Diagnostic {
  const { fixes, related } = diagnostic;
  return {
    ...diagnostic,
    span: span(diagnostic.span),
    fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map(edit) })),
    ...(related && { related: related.map((one) => ({ ...one, span: span(one.span) })) }),
  };
}
