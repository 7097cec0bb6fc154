import type { HubbleDocument } from '../document/hubble-document.js';
import type { Ignore } from '../document/ignores.js';
import { RULE_HEADS } from '../rules/index.js';
import type { RuleLevels } from '../rules/levels.js';
import { unusedIgnore, unusedProblem } from '../rules/unused-ignore.js';
import type { Diagnostic } from './diagnostic.js';

/**
 * Decides what is said of what was found: the comments of the file mute rules, the levels make rules louder or lower.
 * The levels come from the settings and from `.hubble-ls.yaml`, which counts more; comments count most.
 */
export class Reported {
  private readonly used = new Set<Ignore>();

  constructor(
    private readonly document: HubbleDocument,
    private readonly levels: RuleLevels | undefined,
  ) {}

  /** What is said of problems, as they are found. */
  of(found: readonly Diagnostic[]): readonly Diagnostic[] {
    if (found.length === 0 || (this.document.ignores.length === 0 && !this.levels?.size)) return found;
    return found.filter((one) => !this.isMuted(one)).flatMap((one) => this.leveled(one));
  }

  /** The comments that muted nothing, when everything has been found. */
  unused(): readonly Diagnostic[] {
    const { ignores } = this.document;
    if (ignores.length === 0) return [];
    const unused = ignores.filter((ignore) => ignore.rule !== unusedIgnore.name && !this.used.has(ignore));
    // A comment that mutes this rule is in use when another one is not.
    const said = this.of(unused.map(toDiagnostic));
    const rest = ignores.filter((ignore) => ignore.rule === unusedIgnore.name && !this.used.has(ignore));
    return [...said, ...this.of(rest.map(toDiagnostic))].sort((a, b) => a.span.start - b.span.start);
  }

  private isMuted({ rule, span }: Diagnostic): boolean {
    const muting = this.document.ignores.filter(
      (ignore) => ignore.rule === rule && ignore.covers.start <= span.start && span.start <= ignore.covers.end,
    );
    for (const ignore of muting) this.used.add(ignore);
    return muting.length > 0;
  }

  private leveled(diagnostic: Diagnostic): Diagnostic[] {
    const level = this.levels?.get(diagnostic.rule);
    if (level === 'off') return [];
    return [level === undefined ? diagnostic : { ...diagnostic, severity: level }];
  }
}

const NAMES = RULE_HEADS.map(({ name }) => name);

function toDiagnostic(ignore: Ignore): Diagnostic {
  return { severity: unusedIgnore.severity, ...unusedProblem(ignore, NAMES), rule: unusedIgnore.name };
}
