import type { Literal } from './ast.js';
import type { CelIssue } from './cel-error.js';
import { bytesLiteral, stringLiteral } from './literals.js';
import type { CelToken } from './tokens.js';
import { Uint } from './values.js';

/** The expression that a number stands for; one that does not fit its type is an issue. */
export function numberLiteral({ kind, text, offset }: CelToken, sign: '' | '-', issues: CelIssue[]): Literal {
  if (kind === 'double') return { kind: 'literal', value: Number(sign + text), offset };
  const magnitude = BigInt(kind === 'uint' ? text.slice(0, -1) : text);
  const value = sign === '-' ? -magnitude : magnitude;
  const fits = kind === 'uint' ? BigInt.asUintN(64, value) === value : BigInt.asIntN(64, value) === value;
  if (!fits) issues.push({ offset, message: `invalid ${kind} literal` });
  return { kind: 'literal', value: kind === 'uint' ? new Uint(value) : value, offset };
}

/** The expression that quoted text stands for; one with an escape that has no meaning is an issue. */
export function textLiteral({ kind, text, offset }: CelToken, issues: CelIssue[]): Literal {
  const value = kind === 'string' ? stringLiteral(text) : bytesLiteral(text);
  if (value === undefined) issues.push({ offset, message: `invalid ${kind} literal` });
  return { kind: 'literal', value: value ?? '', offset };
}
