import { children, type Bound } from '../document/bound.js';
import { isPlaceholder } from '../document/placeholder.js';
import type { RuleContext } from '../rules/rule.js';
import type { Field } from '../schema/field.js';
import type { Span, Tree } from '../syntax/node.js';
import { touches } from '../syntax/span.js';
import { AskedRules } from './asked-rules.js';
import { placed, type Diagnostic } from './diagnostic.js';

/** What was found in texts that were checked as the value of a field, in the offsets of those texts. */
export type KnownTrees = WeakMap<Tree, Map<Field, readonly Diagnostic[]>>;

/** So many values without a problem are one step, and so many problems of one value. */
const STEP = 64;

/**
 * Asks the rules about the values of one part of a document, bit by bit: whoever asks may stop, and what was not asked
 * for costs nothing.
 */
export class PartCheck {
  private readonly asked: AskedRules;
  private passed = 0;

  /** @param within Only values that touch this part of the file are looked into. */
  constructor(
    private readonly context: RuleContext,
    private readonly known: KnownTrees,
    private readonly within?: Span,
  ) {
    this.asked = AskedRules.for(context.kind, context.release);
  }

  /** What is wrong with a value and with those in it, outer before inner. */
  *steps(bound: Bound): Generator<readonly Diagnostic[]> {
    if (++this.passed % STEP === 0) yield [];
    if (standsAlone(bound)) yield* this.alone(bound);
    else yield* this.anew(bound);
  }

  /** As {@link steps}; what is found in the text of the value is remembered with it once it has been looked through. */
  private *alone(bound: Alone): Generator<readonly Diagnostic[]> {
    const { tree, place } = bound.value;
    const byField = this.known.get(tree) ?? new Map<Field, readonly Diagnostic[]>();
    this.known.set(tree, byField);
    const kept = byField.get(bound.field);
    if (kept) {
      if (kept.length > 0) yield kept.map((diagnostic) => placed(diagnostic, place));
      return;
    }
    const all: Diagnostic[] = [];
    const { within } = this;
    const part = within && { start: place.fromFile(within.start), end: place.fromFile(within.end) };
    const inText = new PartCheck(this.context, this.known, part);
    for (const found of inText.anew({ ...bound, value: bound.value.alone() })) {
      for (const one of found) all.push(one);
      yield found.map((diagnostic) => placed(diagnostic, place));
    }
    if (!part) byField.set(bound.field, all);
  }

  private *anew(bound: Bound): Generator<readonly Diagnostic[]> {
    yield* this.own(bound);
    const { within } = this;
    for (const child of counting(children(bound))) if (!within || isAt(child, within)) yield* this.steps(child);
  }

  private *own(bound: Bound): Generator<readonly Diagnostic[]> {
    const rules = this.asked.about(bound);
    // What will stand in place of a placeholder is not known, so that no rule can judge it.
    if (rules.length === 0 || isPlaceholder(bound.value)) return;
    for (const rule of rules) {
      let found: Diagnostic[] = [];
      for (const problem of rule.check(bound, this.context)) {
        found.push({ severity: rule.severity, ...problem, rule: rule.name });
        if (found.length < STEP) continue;
        yield found;
        found = [];
      }
      if (found.length > 0) yield found;
    }
  }
}

/** Whether a value touches a part of the file, with its key and what stands between them. */
export function isAt({ key, value }: Bound, within: Span): boolean {
  const [first, last] = [(key ?? value)?.span, (value ?? key)?.span];
  return first !== undefined && last !== undefined && touches({ start: first.start, end: last.end }, within);
}

/** Of two equal keys of YAML the last one counts, and nobody reads the other. */
function counting(bounds: readonly Bound[]): readonly Bound[] {
  if (bounds.length < 2 || bounds[0]?.key?.tree.language !== 'yaml') return bounds;
  const last = new Map(bounds.map((bound, at) => [bound.key?.scalar?.value, at]));
  return last.size === bounds.length ? bounds : bounds.filter(({ key }, at) => last.get(key?.scalar?.value) === at);
}

/** What is looked at by itself: no rule that is asked about it or about a value in it looks beyond it. */
const ALONE: readonly string[] = [
  'FlowFilter',
  'FlowLog',
  'Flow',
  'GetFlowsResponse',
  'GetAgentEventsResponse',
  'GetDebugEventsResponse',
  'ExportEvent',
];

type Alone = Bound & { readonly value: NonNullable<Bound['value']> };

/** Whether the value is a whole filter, exporter or flow that was parsed on its own. */
function standsAlone(bound: Bound): bound is Alone {
  const { value, type, list } = bound;
  if (!value || list || type.kind !== 'message' || !ALONE.includes(type.message)) return false;
  return value.node === value.tree.root;
}
