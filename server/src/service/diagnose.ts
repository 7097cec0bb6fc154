import { children, type Bound } from '../document/bound.js';
import type { HubbleDocument } from '../document/hubble-document.js';
import { isPlaceholder } from '../document/placeholder.js';
import { RULES } from '../rules/index.js';
import type { Problem, RuleContext, Severity } from '../rules/rule.js';
import type { Field } from '../schema/field.js';
import type { Tree } from '../syntax/node.js';
import type { Place } from '../syntax/place.js';

/** A problem with the rule that found it, as an editor shows it. */
export interface Diagnostic extends Problem {
  readonly rule: string;
  readonly severity: Severity;
}

/** Diagnostics of texts that have been checked as the value of a field, in the offsets of those texts. */
export type KnownDiagnostics = WeakMap<Tree, Map<Field, readonly Diagnostic[]>>;

/**
 * What the rules say about a document, in the order of the text.
 *
 * @param known What earlier versions of the file left here is not checked again; the caller keeps it while `context`
 * stays the same.
 */
export function diagnose(
  document: HubbleDocument,
  context: RuleContext,
  known: KnownDiagnostics = new WeakMap(),
): Diagnostic[] {
  const found = document.parts().flatMap((part) => check(part, context, known));
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function check(bound: Bound, context: RuleContext, known: KnownDiagnostics): readonly Diagnostic[] {
  if (!standsAlone(bound)) return checkAnew(bound, context, known);
  const { tree, place } = bound.value;
  const byField = known.get(tree) ?? new Map<Field, readonly Diagnostic[]>();
  known.set(tree, byField);
  const kept = byField.get(bound.field) ?? checkAnew({ ...bound, value: bound.value.alone() }, context, known);
  byField.set(bound.field, kept);
  return kept.map((diagnostic) => placed(diagnostic, place));
}

function checkAnew(bound: Bound, context: RuleContext, known: KnownDiagnostics): Diagnostic[] {
  // What will stand there is not known, so that no rule can judge it.
  const rules = isPlaceholder(bound.value) ? [] : RULES;
  const own = rules.flatMap((rule) =>
    rule.check(bound, context).map((problem) => ({ severity: rule.severity, ...problem, rule: rule.name })),
  );
  return [...own, ...children(bound).flatMap((child) => check(child, context, known))];
}

/** Whether the value is a whole filter or flow that was parsed on its own: no rule looks beyond it. */
function standsAlone(bound: Bound): bound is Bound & { value: NonNullable<Bound['value']> } {
  const { value, type, list } = bound;
  if (!value || list || value.node !== value.tree.root) return false;
  return type.kind === 'message' && (type.message === 'FlowFilter' || type.message === 'GetFlowsResponse');
}

function placed(diagnostic: Diagnostic, place: Place): Diagnostic {
  return {
    ...diagnostic,
    span: { start: place.toFile(diagnostic.span.start), end: place.toFile(diagnostic.span.end) },
    fixes: diagnostic.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map(({ start, end, newText }) => place.edit(start, end, newText)),
    })),
  };
}
