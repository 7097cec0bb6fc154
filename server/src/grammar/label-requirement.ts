import { hasKey, type Label } from './label.js';

/** What a term of a selector asks of a label. */
export type SelectorOperator = 'in' | 'notin' | '=' | '==' | '!=' | '>' | '<' | 'exists' | '!';

/** One term of a selector; the terms of a selector are ANDed. */
export interface Requirement {
  readonly key: Label;
  readonly operator: SelectorOperator;
  readonly values: readonly string[];
}

/** Whether labels, ordered as {@link parseLabels} does, satisfy every term. */
export function selects(requirements: readonly Requirement[], labels: readonly Label[]): boolean {
  return requirements.every((requirement) => satisfies(requirement, labels));
}

function satisfies({ key, operator, values }: Requirement, labels: readonly Label[]): boolean {
  const value = labels.find((label) => hasKey(label, key))?.value;
  switch (operator) {
    case 'exists':
      return value !== undefined;
    case '!':
      return value === undefined;
    case 'in':
    case '=':
    case '==':
      return value !== undefined && values.includes(value);
    case 'notin':
    case '!=':
      return value === undefined || !values.includes(value);
    case '>':
    case '<': {
      const [have, limit] = [integer(value ?? ''), integer(values[0] ?? '')];
      if (have === undefined || limit === undefined) return false;
      return operator === '>' ? have > limit : have < limit;
    }
  }
}

/** A label's value as `>` and `<` compare it: Go's strconv.ParseInt(text, 10, 64); undefined where Go refuses it. */
export function integer(text: string): bigint | undefined {
  if (!/^[-+]?[0-9]{1,400}$/.test(text)) return undefined;
  const value = BigInt(text.replace('+', ''));
  return BigInt.asIntN(64, value) === value ? value : undefined;
}
