import type { Bound } from '../document/bound.js';
import type { Span } from '../syntax/node.js';
import type { TextEdit } from '../syntax/place.js';
import type { Release } from '../tables/release.js';

/** As editors show them; a `warning` and an `error` make `hubble-ls check` fail. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A change that mends a problem. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** The mend is certain: nothing else can have been meant. */
  readonly preferred?: true;
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
}

/** What a rule knows besides the value. */
export interface RuleContext {
  /** The release of Cilium that is to read the file. */
  readonly release: Release;
}

/** One check of a value. */
export interface Rule {
  /** In kebab-case: the code of the diagnostic and the name of its page. */
  readonly name: string;
  readonly severity: Severity;
  /** One sentence for lists of rules. */
  readonly summary: string;
  /** What is wrong with this one value; the caller visits every value of the document. */
  check(bound: Bound, context: RuleContext): readonly Problem[];
}
