import type { Bound } from '../document/bound.js';
import type { Field, ValueType } from '../schema/field.js';
import type { Kind } from '../schema/kinds.js';
import type { Span } from '../syntax/node.js';
import type { TextEdit } from '../syntax/place.js';
import { existsIn, RELEASES, type Release } from '../tables/release.js';

/** As editors show them; a `warning` and an `error` make `hubble-ls check` fail. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A change that mends a problem. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** The mend is certain: nothing else can have been meant. Such fixes are made by "fix all" as well. */
  readonly preferred?: true;
}

/** Another place of the same file that has to do with a problem. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** What a rule found: what is wrong, what Cilium does with it, what to write instead. */
export interface Problem {
  readonly span: Span;
  readonly message: string;
  readonly fixes: readonly Fix[];
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
  /** The text does nothing: editors fade it. */
  readonly unnecessary?: true;
  /** It works, and will not for long: editors strike it through. */
  readonly deprecated?: true;
  readonly related?: readonly Related[];
}

/** What a rule knows besides the value. */
export interface RuleContext {
  /** The release of Cilium that is to read the file. */
  readonly release: Release;
  /** What the part of the file was taken for that the value stands in. */
  readonly kind: Kind;
}

/** What is said of a rule: its row in lists, and its page `docs/rules/NAME.md`. */
export interface RuleHead {
  /** In kebab-case: the code of the diagnostic and the name of its page. */
  readonly name: string;
  readonly severity: Severity;
  /** One sentence for lists of rules. */
  readonly summary: string;
  /** What Cilium does and how one gets there, as Markdown for the page. */
  readonly why: string;
  /** Kinds of files that it applies to; every kind where absent. */
  readonly kinds?: readonly Kind[];
  /** The first release that it applies to. */
  readonly since?: Release;
  /** The last release that it applies to. */
  readonly until?: Release;
}

/** One check of a value. */
export interface Rule extends RuleHead {
  /**
   * Which values `check` is asked about. It is asked once for each field and the answer is remembered, so that a rule
   * costs nothing for all other keys of a file.
   *
   * What is found inside of a single filter, dynamic exporter or flow is remembered with its text. A rule that looks
   * beyond it, at the others of the list or at keys beside it, is therefore to be about the list or the mapping that
   * holds them all.
   *
   * @param type What the value should be; with `list`, a list of it.
   * @param field The field that it is the value of, or a part of the value of.
   */
  about(type: ValueType, field: Field, list: boolean): boolean;
  /**
   * What is wrong with this one value, which {@link about} said yes to. A rule that may find something in each of
   * thousands of members is a generator: nobody asks for all of it.
   */
  check(bound: Bound, context: RuleContext): Iterable<Problem>;
}

/** Whether a rule has something to say of a kind of file in a release. */
export function appliesTo({ kinds, since = RELEASES[0], until }: RuleHead, { kind, release }: RuleContext): boolean {
  return (kinds?.includes(kind) ?? true) && existsIn(release, { since, ...(until && { until }) });
}
