import type { Bound } from '../document/bound.js';
import { RULES } from '../rules/index.js';
import { appliesTo, type Rule } from '../rules/rule.js';
import type { Field, ValueType } from '../schema/field.js';
import type { Kind } from '../schema/kinds.js';
import type { Release } from '../tables/release.js';

interface Answer {
  readonly type: ValueType;
  readonly list: boolean;
  readonly rules: readonly Rule[];
}

/** The rules that are asked about a value: which they are is found once for each field, not once for each value. */
export class AskedRules {
  private readonly rules: readonly Rule[];
  /** A field has few answers: as a list, as a member of it, as what the JSON in a string holds. */
  private readonly answers = new WeakMap<Field, Answer[]>();

  private constructor(kind: Kind, release: Release) {
    this.rules = RULES.filter((rule) => appliesTo(rule, { kind, release }));
  }

  /** Those for the files of a kind in a release; the same object each time, because rules and fields never change. */
  static for(kind: Kind, release: Release): AskedRules {
    const key = `${kind} ${release}`;
    const asked = made.get(key) ?? new AskedRules(kind, release);
    made.set(key, asked);
    return asked;
  }

  about({ field, type, list }: Bound): readonly Rule[] {
    const answers = this.answers.get(field) ?? [];
    const known = answers.find((answer) => answer.type === type && answer.list === list);
    if (known) return known.rules;
    const rules = this.rules.filter((rule) => rule.about(type, field, list));
    this.answers.set(field, [...answers, { type, list, rules }]);
    return rules;
  }
}

const made = new Map<string, AskedRules>();
