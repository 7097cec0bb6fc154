import { isPlaceholder } from '../document/placeholder.js';
import type { Bound } from '../document/bound.js';
import type { Grammar } from '../schema/grammar-name.js';
import type { Cursor } from '../syntax/cursor.js';
import type { TextEdit } from '../syntax/place.js';
import type { Release } from '../tables/release.js';
import { isBareWord } from './bare-word.js';
import { isFlagList } from './command-flags.js';
import { fateOf } from './fate.js';
import { rewriteText } from './rewrite.js';
import type { Fix, Problem, Rule, RuleHead, Severity } from './rule.js';

/** What is wrong with a text, or with a part of it. */
export interface Fault {
  readonly message: string;
  /** The part, in UTF-16 units of the decoded text; all of it where absent. */
  readonly part?: { readonly start: number; readonly end: number };
  /** What to write in place of the part, or of another one. */
  readonly instead?: string;
  /** Where {@link instead} belongs, if not in place of the part. */
  readonly mend?: { readonly start: number; readonly end: number };
  /** Something else may have been meant: the change is offered, and never made without being asked for. */
  readonly uncertain?: true;
  /** What else to offer. */
  readonly others?: readonly string[];
  readonly severity?: Severity;
  readonly deprecated?: true;
}

/** Reads the decoded text of a value for a release; says all that is wrong with it. */
export type Check = (text: string, release: Release, bound: Bound) => readonly Fault[];

/** A rule that reads the texts of some grammars. Values that were observed are never judged. */
export function grammarRule(head: RuleHead, checks: Readonly<Partial<Record<Grammar, Check>>>): Rule {
  return {
    ...head,
    about: (type, { grammar }, list) =>
      !list && type.kind !== 'message' && grammar !== undefined && checks[grammar] !== undefined,
    check(bound, { release, kind }) {
      const { value, field } = bound;
      const check = field.grammar && checks[field.grammar];
      const text = value?.string ?? (kind === 'cilium-config' ? undefined : asText(value, field.grammar));
      if (!check || !value || text === undefined || isPlaceholder(value)) return [];
      if (isBareWord(value) || fateOf(bound) === 'observed' || isFlagList(field, text)) return [];
      return check(text, release, bound).map((fault) => problem(value, fault));
    },
  };
}

/**
 * Texts that a number or a truth value is turned into on its way to Cilium; in a ConfigMap its type is wrong already.
 */
const FROM_SCALARS: readonly (Grammar | undefined)[] = ['field-mask', 'duration', 'time'];

function asText(value: Cursor | undefined, grammar: Grammar | undefined): string | undefined {
  // A list of strings has an empty one for null.
  if (grammar === 'field-mask' && value?.scalar?.value === null) return '';
  const isWritten = (value?.scalar?.value ?? null) !== null;
  return isWritten && FROM_SCALARS.includes(grammar) ? value?.source : undefined;
}

function problem(value: Cursor, fault: Fault): Problem {
  const { message, severity, deprecated } = fault;
  const rest = {
    message,
    ...(severity && { severity }),
    ...(deprecated && { deprecated }),
    fixes: fixesOf(value, fault),
  };
  const scalar = value.scalar;
  if (!fault.part || !scalar) return { ...rest, span: value.span };
  const place = value.embeddedPlace(scalar);
  return { ...rest, span: { start: place.toFile(fault.part.start), end: place.toFile(fault.part.end) } };
}

function fixesOf(value: Cursor, { part, instead, mend = part, uncertain, others = [] }: Fault): Fix[] {
  const scalar = value.scalar;
  const place = mend && scalar ? value.embeddedPlace(scalar) : undefined;
  const edit = (text: string): TextEdit =>
    mend && place ? place.edit(mend.start, mend.end, text) : rewriteText(value, text);
  return [...(instead === undefined ? [] : [instead]), ...others].map((text, at) => ({
    title: text === '' ? 'Remove it' : `Change to ${text}`,
    edits: [edit(text)],
    ...(at === 0 && instead !== undefined && !uncertain && { preferred: true as const }),
  }));
}

/** How messages of filter values begin: the filter can be read, and what is made of it fails. */
export function cannotBuild(error: string): string {
  return `Cilium cannot build a filter with it (${error})`;
}
