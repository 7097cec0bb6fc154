import { children, type Bound } from '../document/bound.js';
import type { HubbleDocument } from '../document/hubble-document.js';
import { isPlaceholder } from '../document/placeholder.js';
import type { RuleContext } from '../rules/rule.js';
import type { Section } from '../document/section.js';
import type { Field } from '../schema/field.js';
import type { Kind } from '../schema/kinds.js';
import type { LogPiece } from '../syntax/json-log.js';
import type { Span, Tree } from '../syntax/node.js';
import type { Release } from '../tables/release.js';
import { AskedRules } from './asked-rules.js';
import { moved, placed, type Diagnostic } from './diagnostic.js';
import { LineMemory } from './line-memory.js';
import { LogCheck } from './log-check.js';

/** What a file is checked for. */
export type FileContext = Pick<RuleContext, 'release'>;

/** What earlier versions of a file left and is not checked again, as long as the rules are asked in the same context. */
export class KnownDiagnostics {
  /** The last version of a log. */
  log: LineMemory | undefined;
  private pieces: LogCheck | undefined;
  private readonly trees = new Map<Kind, KnownTrees>();

  /** Diagnostics of texts in parts of a kind that have been checked as the value of a field, in the offsets of those texts. */
  of(kind: Kind): KnownTrees {
    const trees = this.trees.get(kind) ?? new WeakMap<Tree, Map<Field, readonly Diagnostic[]>>();
    this.trees.set(kind, trees);
    return trees;
  }

  /** What is known of the pieces of a long log. */
  logFor(release: Release): LogCheck {
    this.pieces ??= new LogCheck(release);
    return this.pieces;
  }
}

type KnownTrees = WeakMap<Tree, Map<Field, readonly Diagnostic[]>>;

/** A file of more JSON values than this is checked as a log: nothing is kept of them but what is wrong with them. */
const LOG_LENGTH = 256;

/** What the rules find in the YAML documents or JSON values that touch a part of the file. */
export function problemsWithin(
  document: HubbleDocument,
  within: Span,
  context: FileContext,
  known = new KnownDiagnostics(),
): Diagnostic[] {
  return document.sectionsWithin(within).flatMap((section) => checkSection(section, context, known));
}

/** What the rules find in a document, bit by bit: in steps of a YAML document or of some JSON values. */
export function* problemsInSteps(
  document: HubbleDocument,
  context: FileContext,
  known = new KnownDiagnostics(),
): Generator<readonly Diagnostic[]> {
  if (document.log) {
    const pieces = known.logFor(context.release);
    yield* pieces.steps(document, document.log, (section) => checkSection(section, context, known));
    return;
  }
  const { sections, text } = document;
  if (document.language === 'yaml' || sections.length <= LOG_LENGTH) {
    for (const section of sections) yield checkSection(section, context, known);
    return;
  }
  const memory = new LineMemory(text);
  const before = known.log?.reader(text);
  try {
    yield NONE;
    for (const [at, section] of sections.entries()) {
      const { span } = section.root;
      const found =
        before?.(span) ?? checkSection(section, context, known).map((diagnostic) => moved(diagnostic, -span.start));
      memory.add(span, found);
      if (found.length > 0) yield found.map((diagnostic) => moved(diagnostic, span.start));
      else if (at % LINES_OF_A_STEP === 0) yield NONE;
    }
  } finally {
    if (memory.size >= (known.log?.size ?? 0)) known.log = memory;
  }
}

/**
 * What the rules find in lines of a log that is too long to be held, in offsets of those lines.
 *
 * @param head The start of the log, which tells what it is.
 */
export function problemsInPiece(
  head: HubbleDocument,
  piece: LogPiece,
  context: FileContext,
  known: KnownDiagnostics,
): readonly Diagnostic[] {
  return known.logFor(context.release).of(head, piece, (section) => checkSection(section, context, known));
}

const NONE: readonly Diagnostic[] = [];

/** So many lines that are right are one step. */
const LINES_OF_A_STEP = 32;

function checkSection(section: Section, context: FileContext, known: KnownDiagnostics): Diagnostic[] {
  const found = section.parts.flatMap(({ bound, kind, unread }) =>
    unread ? [] : new PartCheck({ ...context, kind }, known.of(kind)).check(bound),
  );
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Asks the rules about the values of one part of a document. */
class PartCheck {
  private readonly asked: AskedRules;

  constructor(
    private readonly context: RuleContext,
    private readonly known: KnownTrees,
  ) {
    this.asked = AskedRules.for(context.kind, context.release);
  }

  check(bound: Bound): readonly Diagnostic[] {
    if (!standsAlone(bound)) return this.anew(bound);
    const { tree, place } = bound.value;
    const byField = this.known.get(tree) ?? new Map<Field, readonly Diagnostic[]>();
    this.known.set(tree, byField);
    const kept = byField.get(bound.field) ?? this.anew({ ...bound, value: bound.value.alone() });
    byField.set(bound.field, kept);
    return kept.map((diagnostic) => placed(diagnostic, place));
  }

  private anew(bound: Bound): Diagnostic[] {
    return [...this.own(bound), ...counting(children(bound)).flatMap((child) => this.check(child))];
  }

  private own(bound: Bound): Diagnostic[] {
    const rules = this.asked.about(bound);
    // What will stand in place of a placeholder is not known, so that no rule can judge it.
    if (rules.length === 0 || isPlaceholder(bound.value)) return [];
    return rules.flatMap((rule) =>
      rule.check(bound, this.context).map((problem) => ({ severity: rule.severity, ...problem, rule: rule.name })),
    );
  }
}

/** Of two equal keys of YAML the last one counts, and nobody reads the other. */
function counting(bounds: readonly Bound[]): readonly Bound[] {
  if (bounds.length < 2 || bounds[0]?.key?.tree.language !== 'yaml') return bounds;
  const names = bounds.map(({ key }) => key?.scalar?.value);
  if (new Set(names).size === names.length) return bounds;
  return bounds.filter((_, at) => names.lastIndexOf(names[at]) === at);
}

/** What is looked at by itself: no rule that is asked about it or about a value in it looks beyond it. */
const ALONE: readonly string[] = ['FlowFilter', 'FlowLog', 'GetFlowsResponse'];

/** Whether the value is a whole filter, exporter or flow that was parsed on its own. */
function standsAlone(bound: Bound): bound is Bound & { value: NonNullable<Bound['value']> } {
  const { value, type, list } = bound;
  if (!value || list || type.kind !== 'message' || !ALONE.includes(type.message)) return false;
  return value.node === value.tree.root;
}
