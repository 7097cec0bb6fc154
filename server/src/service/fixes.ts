import type { Span } from '../syntax/node.js';
import { touches } from '../syntax/span.js';
import type { Fix } from '../rules/rule.js';
import type { Diagnostic } from './diagnostic.js';

/** A fix together with the diagnostic that it mends. */
export interface OfferedFix {
  readonly fix: Fix;
  readonly diagnostic: Diagnostic;
}

/** The fixes of those diagnostics that touch a part of the file. */
export function fixesWithin(diagnostics: readonly Diagnostic[], within: Span): OfferedFix[] {
  return diagnostics
    .filter(({ span }) => touches(span, within))
    .flatMap((diagnostic) => diagnostic.fixes.map((fix) => ({ fix, diagnostic })));
}
