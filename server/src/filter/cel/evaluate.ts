import type { Parsed } from '../../grammar/parsed.js';
import { parseRe2, type Re2 } from '../../grammar/re2.js';
import { calculate, type Operator } from './arithmetic.js';
import type { Call, Comprehension, Expr, Select, StructExpr } from './ast.js';
import { CelRuntimeError } from './cel-error.js';
import { FLOW_VARIABLE, type Checked } from './checker.js';
import { celCompare, noOverload } from './compare.js';
import { CONVERSIONS } from './conversions.js';
import { candidates, fieldNamed, global } from './environment.js';
import { celEquals, sameKey } from './equality.js';
import { goType } from './go-names.js';
import { writeMessage } from './messages.js';
import { contained, costOf, has, indexed, negated, size } from './operators.js';
import { timePart } from './time-functions.js';
import { isList, MapValue, type MessageValue, typeName, TypeValue, type CelValue } from './values.js';
import { wellKnown } from './well-known.js';

/** Steps that one evaluation may take. Hubble sets no limit; an expression of a filter takes a few hundred. */
const MAX_STEPS = 1_000_000;

/** Regular expressions kept per expression; patterns are constants in all but odd cases. */
const MAX_PATTERNS = 50;

const ARITHMETIC: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['_+_', '+'],
  ['_-_', '-'],
  ['_*_', '*'],
  ['_/_', '/'],
  ['_%_', '%'],
]);

const ORDER: ReadonlyMap<string, (order: number) => boolean> = new Map<string, (order: number) => boolean>([
  ['_<_', (order) => order < 0],
  ['_<=_', (order) => order <= 0],
  ['_>_', (order) => order > 0],
  ['_>=_', (order) => order >= 0],
]);

/** Variables in scope, innermost first. */
interface Scope {
  readonly name: string;
  /** The accumulator of a fold may stand for an error. */
  readonly value: CelValue | CelRuntimeError;
  readonly outer: Scope | undefined;
}

/** Evaluates one checked expression, for one flow after the other. */
export class Evaluator {
  private steps = 0;
  private readonly patterns = new Map<string, Parsed<Re2>>();

  constructor(private readonly checked: Checked) {}

  /** @throws CelRuntimeError */
  evaluate(flow: MessageValue): CelValue {
    this.steps = 0;
    return this.value(this.checked.expression, { name: FLOW_VARIABLE, value: flow, outer: undefined });
  }

  private value(expression: Expr, scope: Scope): CelValue {
    this.spend(1);
    const known = this.checked.globals.get(expression);
    if (known) return typeof known.value === 'bigint' ? known.value : new TypeValue(known.value.name);
    switch (expression.kind) {
      case 'literal':
        return expression.value;
      case 'ident':
        return variable(expression.name, scope);
      case 'select':
        return this.select(expression, scope);
      case 'call':
        return this.call(expression, scope);
      case 'list':
        return expression.elements.map((element) => this.value(element, scope));
      case 'map':
        return this.map(expression.entries.map(({ key, value }) => [this.value(key, scope), this.value(value, scope)]));
      case 'struct':
        return this.struct(expression, scope);
      case 'comprehension':
        return this.comprehension(expression, scope);
    }
  }

  private spend(steps: number): void {
    this.steps += steps;
    if (this.steps > MAX_STEPS) throw new CelRuntimeError('operation cancelled: actual cost limit exceeded');
  }

  private select({ operand, field, test }: Select, scope: Scope): CelValue {
    const value = this.value(operand, scope);
    return test ? has(value, field) : indexed(value, field);
  }

  private call(call: Call, scope: Scope): CelValue {
    switch (call.name) {
      case '_&&_':
        return this.logical(call, scope, false);
      case '_||_':
        return this.logical(call, scope, true);
      case '_?_:_':
        return this.conditional(call, scope);
      case '@not_strictly_false':
        return this.notStrictlyFalse(call, scope);
      default: {
        const args = call.args.map((arg) => this.value(arg, scope));
        return this.apply(call.name.replace(/^\./, ''), call.target ? [this.value(call.target, scope), ...args] : args);
      }
    }
  }

  /** `&&` and `||`: one operand that decides is enough, be the other an error. */
  private logical({ args }: Call, scope: Scope, deciding: boolean): CelValue {
    let failure: CelRuntimeError | undefined;
    for (const arg of args) {
      const value = this.valueOrError(arg, scope);
      if (value === deciding) return deciding;
      if (value instanceof CelRuntimeError) failure ??= value;
      else if (typeof value !== 'boolean') failure ??= noOverload();
    }
    if (failure) throw failure;
    return !deciding;
  }

  private conditional({ args: [test, yes, no] }: Call, scope: Scope): CelValue {
    if (!test || !yes || !no) throw noOverload();
    const decided = this.value(test, scope);
    if (typeof decided !== 'boolean') throw noOverload();
    return this.value(decided ? yes : no, scope);
  }

  /** An error does not end a fold: a later element may decide it. */
  private notStrictlyFalse({ args: [test] }: Call, scope: Scope): CelValue {
    return !test || this.valueOrError(test, scope) !== false;
  }

  private apply(name: string, args: readonly CelValue[]): CelValue {
    const [first = null, second = null] = args;
    this.spend(costOf(first) + costOf(second));
    const operator = ARITHMETIC.get(name);
    if (operator) return calculate(operator, first, second);
    const order = ORDER.get(name);
    if (order) return order(celCompare(first, second));
    const convert = CONVERSIONS.get(name);
    if (convert) return convert(first);
    if (name.startsWith('get')) return timePart(name, first, args[1]);
    switch (name) {
      case '_==_':
        return celEquals(first, second);
      case '_!=_':
        return !celEquals(first, second);
      case '!_':
        if (typeof first !== 'boolean') throw noOverload();
        return !first;
      case '-_':
        return negated(first);
      case '_[_]':
        return indexed(first, second);
      case '@in':
        return contained(first, second);
      case 'size':
        return size(first);
      case 'type':
        return new TypeValue(typeName(first));
      default:
        return this.onText(name, first, second);
    }
  }

  private onText(name: string, text: CelValue, part: CelValue): CelValue {
    if (typeof text !== 'string' || typeof part !== 'string') throw noOverload();
    switch (name) {
      case 'contains':
        return text.includes(part);
      case 'startsWith':
        return text.startsWith(part);
      case 'endsWith':
        return text.endsWith(part);
      default:
        return this.matches(text, part);
    }
  }

  private matches(text: string, pattern: string): boolean {
    let read = this.patterns.get(pattern);
    if (!read) {
      read = parseRe2(pattern);
      if (this.patterns.size >= MAX_PATTERNS) this.patterns.clear();
      this.patterns.set(pattern, read);
    }
    if (!read.ok) throw new CelRuntimeError(read.error);
    return read.value.test(text);
  }

  /** A key that is written twice has its last value. */
  private map(entries: readonly (readonly [CelValue, CelValue])[]): MapValue {
    this.spend(entries.length * entries.length);
    if (entries.some(([key]) => key instanceof Uint8Array)) {
      throw new CelRuntimeError('internal error: runtime error: hash of unhashable type types.Bytes');
    }
    const last = entries.filter(([key], index) => !entries.slice(index + 1).some(([other]) => sameKey(key, other)));
    return new MapValue(last);
  }

  private struct({ type, fields }: StructExpr, scope: Scope): CelValue {
    const known = wellKnown(type);
    if (known) return known.make(new Map(fields.map(({ name, value }) => [name, this.value(value, scope)])));
    const found = candidates(type)
      .map(global)
      .find((each) => each !== undefined)?.value;
    if (typeof found !== 'object') throw new CelRuntimeError(`unknown type '${type}'`);
    const values = fields.flatMap(({ name, value }) => {
      const field = fieldNamed(found, name);
      return field ? [[field, this.value(value, scope)] as const] : [];
    });
    return writeMessage(found.name.slice('flow.'.length), values);
  }

  /**
   * An error is a state of the fold like any other: `exists` goes on after it, and forgets it when an element passes.
   */
  private comprehension(fold: Comprehension, outer: Scope): CelValue {
    const range = this.value(fold.range, outer);
    if (!isList(range) && !(range instanceof MapValue)) {
      throw new CelRuntimeError(`got '${goType(range)}', expected iterable type`);
    }
    const elements = isList(range) ? range : range.entries.map(([key]) => key);
    let state: Scope = { name: fold.accumulator, value: this.value(fold.initial, outer), outer };
    for (const element of elements) {
      const scope: Scope = { name: fold.variable, value: element, outer: state };
      if (this.value(fold.condition, scope) !== true) break;
      state = { name: fold.accumulator, value: this.valueOrError(fold.step, scope), outer };
    }
    return this.value(fold.result, state);
  }

  private valueOrError(expression: Expr, scope: Scope): CelValue | CelRuntimeError {
    try {
      return this.value(expression, scope);
    } catch (error) {
      if (!(error instanceof CelRuntimeError) || this.steps > MAX_STEPS) throw error;
      return error;
    }
  }
}

function variable(name: string, scope: Scope): CelValue {
  const local = name.replace(/^\./, '');
  for (let each: Scope | undefined = scope; each; each = each.outer) {
    // A leading dot passes over the variables of folds.
    if (each.name !== local || (local !== name && each.outer)) continue;
    if (each.value instanceof CelRuntimeError) throw each.value;
    return each.value;
  }
  throw new CelRuntimeError(`no such attribute(s): ${name}`);
}
