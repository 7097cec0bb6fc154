import type { Call, Comprehension, Expr, Ident, ListExpr, MapExpr, Select, StructExpr } from './ast.js';
import { CelCompileError, type CelIssue } from './cel-error.js';
import { candidates, fieldNamed, fieldType, global, type Global } from './environment.js';
import { FUNCTIONS } from './functions.js';
import { BOOL, DYN, ERROR, formatType, listOf, mapOf, messageOf, parameter, sameType, type CelType } from './types.js';
import { typeOfLiteral } from './values.js';
import { assignableAll, mostGeneral, substitute, type Substitutions } from './unify.js';
import { wellKnown } from './well-known.js';

/** The name of the flow in an expression; `flow` is the name of its package. */
export const FLOW_VARIABLE = '_flow';

/** Names that stand for a value, each with its type; the first of a name counts. */
export type Variables = readonly (readonly [name: string, type: CelType])[];

const FLOW_ALONE: Variables = [[FLOW_VARIABLE, messageOf('Flow')]];

/** An expression that is sound. */
export interface Checked {
  readonly expression: Expr;
  readonly type: CelType;
  /** Names that stand for a type or a constant, qualified ones at their outermost selection. */
  readonly globals: ReadonlyMap<Expr, Global>;
}

/**
 * Finds the type of an expression, as cel-go's checker does.
 * @param variables what the expression may name: the flow alone, unless it is a part of another expression
 * @throws CelCompileError with everything that is wrong
 */
export function checkCel(source: string, expression: Expr, variables = FLOW_ALONE): Checked {
  const checker = new Checker(variables);
  const type = checker.check(expression);
  if (checker.issues.length > 0) throw new CelCompileError(source, checker.issues);
  return { expression, type: substitute(checker.known, type, true), globals: checker.globals };
}

class Checker {
  readonly issues: CelIssue[] = [];
  readonly globals = new Map<Expr, Global>();
  known: Substitutions = new Map();
  private parameters = 0;
  /**
   * Numbers of different types have no order, until the scope of a fold is entered: cel-go forgets there what it
   * forbids, and does not remember it on leaving (checker/env.go, enterScope).
   */
  private mixesNumbers = false;

  constructor(private scopes: Variables) {}

  check(expression: Expr): CelType {
    switch (expression.kind) {
      case 'literal':
        return typeOfLiteral(expression.value);
      case 'ident':
        return this.ident(expression);
      case 'select':
        return this.select(expression);
      case 'call':
        return this.call(expression);
      case 'list':
        return this.list(expression);
      case 'map':
        return this.map(expression);
      case 'struct':
        return this.struct(expression);
      case 'comprehension':
        return this.comprehension(expression);
    }
  }

  private ident(expression: Ident): CelType {
    return this.named(expression, expression.name) ?? this.undeclared(expression.offset, expression.name);
  }

  /** The type of a name, if it has one. */
  private named(expression: Expr, name: string): CelType | undefined {
    const local = name.startsWith('.') ? undefined : this.local(name);
    if (local) return local;
    for (const candidate of candidates(name)) {
      if (candidate === FLOW_VARIABLE) return messageOf('Flow');
      const found = global(candidate);
      if (found) {
        this.globals.set(expression, found);
        return found.type;
      }
    }
    return undefined;
  }

  private local(name: string): CelType | undefined {
    return this.scopes.find(([declared]) => declared === name)?.[1];
  }

  private select(expression: Select): CelType {
    const path = qualifiedName(expression);
    if (path !== undefined && !this.local(path.split('.', 1)[0] ?? '')) {
      const found = this.named(expression, path);
      if (found) return found;
    }
    const operand = substitute(this.known, this.check(expression.operand), false);
    const type = this.fieldOf(expression, operand);
    return expression.test ? BOOL : substitute(this.known, type, false);
  }

  private fieldOf({ field: name, offset }: Select, operand: CelType): CelType {
    switch (operand.kind) {
      case 'map':
        return operand.parameters[1] ?? DYN;
      case 'message': {
        const field = fieldNamed(operand, name);
        return field ? fieldType(field) : this.issue(offset, `undefined field '${name}'`);
      }
      case 'parameter':
        this.assign([DYN], [operand]);
        return DYN;
      case 'dyn':
      case 'error':
        return DYN;
      default:
        this.issue(offset, `type '${formatType(operand)}' does not support field selection`);
        return DYN;
    }
  }

  private call(call: Call): CelType {
    const { name, target, offset } = call;
    const args = call.args.map((arg) => this.check(arg));
    const all = target ? [this.check(target), ...args] : args;
    const overloads = FUNCTIONS.get(name.replace(/^\./, ''));
    if (!overloads) return this.undeclared(offset, name);
    let result: CelType | undefined;
    for (const overload of overloads) {
      if (overload.member !== (target !== undefined)) continue;
      if (overload.mixed && !this.mixesNumbers) continue;
      const fresh = this.freshParameters();
      const wanted = overload.args.map((type) => substitute(fresh, type, false));
      if (!this.assign(all, wanted)) continue;
      const type = substitute(this.known, substitute(fresh, overload.result, false), false);
      if (!result) result = type;
      else if (result.kind !== 'dyn' && !sameType(type, result)) result = DYN;
    }
    return result ?? this.noOverload(call, all);
  }

  private freshParameters(): Substitutions {
    return new Map(['A', 'B'].map((name) => [name, this.freshParameter()]));
  }

  private freshParameter(): CelType {
    return parameter(`_var${this.parameters++}`);
  }

  private noOverload({ name, target, offset }: Call, types: readonly CelType[]): CelType {
    if (types.some(({ kind }) => kind === 'error')) return ERROR;
    const [first = '', ...rest] = types.map((type) => formatType(substitute(this.known, type, true)));
    const signature = target ? `${first}.(${rest.join(', ')})` : `(${[first, ...rest].join(', ')})`;
    return this.issue(offset, `found no matching overload for '${name}' applied to '${signature}'`);
  }

  private list({ elements }: ListExpr): CelType {
    return listOf(this.joined(elements));
  }

  private map({ entries }: MapExpr): CelType {
    return mapOf(this.joined(entries.map(({ key }) => key)), this.joined(entries.map(({ value }) => value)));
  }

  /** The type of the members of a literal: `dyn` when they differ, a fresh parameter when there are none. */
  private joined(members: readonly Expr[]): CelType {
    let joined: CelType | undefined;
    for (const member of members) {
      const type = this.check(member);
      if (!joined) joined = type;
      else joined = this.assign([joined], [type]) ? mostGeneral(joined, type) : DYN;
    }
    return joined ?? this.freshParameter();
  }

  private struct({ type: name, fields, offset }: StructExpr): CelType {
    const known = wellKnown(name);
    if (known) {
      this.fields(fields, (field) => known.fields.get(field));
      return known.type;
    }
    const found = candidates(name)
      .map(global)
      .find((each) => each !== undefined)?.value;
    if (typeof found !== 'object') return this.undeclared(offset, name);
    if (found.kind !== 'message') return this.issue(offset, `'${found.name}' is not a message type`);
    this.fields(fields, (name) => {
      const field = fieldNamed(found, name);
      return field && fieldType(field);
    });
    return found;
  }

  private fields(fields: StructExpr['fields'], typeOfField: (name: string) => CelType | undefined): void {
    for (const { name, value, offset: colon } of fields) {
      const valueType = this.check(value);
      const type = typeOfField(name);
      if (!type) {
        this.issue(colon, `undefined field '${name}'`);
      } else if (!this.assign([type], [valueType])) {
        const [want, have] = [formatType(type), formatType(valueType)];
        this.issue(colon, `expected type of field '${name}' is '${want}' but provided type is '${have}'`);
      }
    }
  }

  private comprehension(fold: Comprehension): CelType {
    const range = substitute(this.known, this.check(fold.range), false);
    const accumulator = this.check(fold.initial);
    const outer = this.scopes;
    this.mixesNumbers = true;
    this.scopes = [[fold.accumulator, accumulator], ...outer];
    const element = this.elementOf(range, fold.range.offset);
    const inner = this.scopes;
    this.scopes = [[fold.variable, element], ...inner];
    this.expect(BOOL, fold.condition);
    this.expect(accumulator, fold.step);
    this.scopes = inner;
    const result = this.check(fold.result);
    this.scopes = outer;
    return substitute(this.known, result, false);
  }

  private elementOf(range: CelType, offset: number): CelType {
    if (range.kind === 'list' || range.kind === 'map') return range.parameters[0] ?? DYN;
    if (range.kind === 'dyn' || range.kind === 'error' || range.kind === 'parameter') {
      this.assign([DYN], [range]);
      return DYN;
    }
    const message = `expression of type '${formatType(range)}' cannot be range of a comprehension (must be list, map, or dynamic)`;
    return this.issue(offset, message);
  }

  private expect(type: CelType, expression: Expr): void {
    const found = this.check(expression);
    if (this.assign([type], [found])) return;
    this.issue(expression.offset, `expected type '${formatType(type)}' but found '${formatType(found)}'`);
  }

  private assign(from: readonly CelType[], to: readonly CelType[]): boolean {
    const substitutions = assignableAll(this.known, from, to);
    if (!substitutions) return false;
    this.known = substitutions;
    return true;
  }

  private undeclared(offset: number, name: string): CelType {
    return this.issue(offset, `undeclared reference to '${name}' (in container 'flow')`);
  }

  private issue(offset: number, message: string): CelType {
    this.issues.push({ offset, message });
    return ERROR;
  }
}

/** `a.b.c` as one name, where every operand down to the first is one. */
function qualifiedName({ operand, field, test }: Select): string | undefined {
  if (test) return undefined;
  if (operand.kind === 'ident') return `${operand.name}.${field}`;
  const prefix = operand.kind === 'select' ? qualifiedName(operand) : undefined;
  return prefix === undefined ? undefined : `${prefix}.${field}`;
}
