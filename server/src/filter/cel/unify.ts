import { DYN, listOf, mapOf, sameType, typeOf, type CelType } from './types.js';

/** What type parameters stand for, by name. */
export type Substitutions = ReadonlyMap<string, CelType>;

/**
 * The substitutions under which every type of the first list may stand where the second has its own; undefined when
 * there are none. The rules, and their order, are those of cel-go's checker.
 */
export function assignableAll(
  known: Substitutions,
  from: readonly CelType[],
  to: readonly CelType[],
): Substitutions | undefined {
  const unifier = new Unifier(new Map(known));
  return unifier.assignableAll(from, to) ? unifier.substitutions : undefined;
}

/** Puts what is known in the place of type parameters; `dyn` in the place of the others when told so. */
export function substitute(known: Substitutions, type: CelType, unknownIsDyn: boolean): CelType {
  const found = type.kind === 'parameter' ? known.get(type.name) : undefined;
  if (found) return substitute(known, found, unknownIsDyn);
  if (type.kind === 'parameter') return unknownIsDyn ? DYN : type;
  const [first, second] = type.parameters.map((each) => substitute(known, each, unknownIsDyn));
  if (!first) return type;
  if (type.kind === 'list') return listOf(first);
  return type.kind === 'map' && second ? mapOf(first, second) : typeOf(first);
}

/** The one of two types that takes the values of both. */
export function mostGeneral(a: CelType, b: CelType): CelType {
  return lessSpecific(a, b) ? a : b;
}

function lessSpecific(a: CelType, b: CelType): boolean {
  if (a.kind === 'dyn' || a.kind === 'parameter') return true;
  if (b.kind === 'dyn' || b.kind === 'parameter' || a.kind !== b.kind) return false;
  if (a.kind === 'type') return true;
  if (a.kind !== 'list' && a.kind !== 'map') return sameType(a, b);
  return a.parameters.every((type, index) => lessSpecific(type, b.parameters[index] ?? DYN));
}

class Unifier {
  constructor(readonly substitutions: Map<string, CelType>) {}

  assignableAll(from: readonly CelType[], to: readonly CelType[]): boolean {
    return from.length === to.length && from.every((type, index) => this.assignable(type, to[index] ?? DYN));
  }

  private assignable(from: CelType, to: CelType): boolean {
    if (to.kind === 'parameter') {
      const tried = this.bind(from, to);
      if (tried.valid) return true;
      if (tried.bound) return false;
    }
    if (from.kind === 'parameter') return this.bind(to, from).valid;
    if (isOpen(from) || isOpen(to)) return true;
    if (from.kind === 'null') return takesNull(to);
    if (to.kind === 'null') return takesNull(from);
    if (from.kind !== to.kind) return false;
    if (from.kind === 'type') return true;
    return from.name === to.name && this.assignableAll(from.parameters, to.parameters);
  }

  private bind(type: CelType, variable: CelType): { readonly valid: boolean; readonly bound: boolean } {
    if (sameType(type, variable)) return { valid: true, bound: true };
    const bound = this.substitutions.get(variable.name);
    if (bound) {
      if (sameType(type, bound)) return { valid: true, bound: true };
      if (!this.assignable(type, bound)) return { valid: false, bound: true };
      const general = mostGeneral(type, bound);
      if (this.absent(variable, general)) this.substitutions.set(variable.name, general);
      return { valid: true, bound: true };
    }
    if (!this.absent(variable, type)) return { valid: false, bound: false };
    this.substitutions.set(variable.name, type);
    return { valid: true, bound: false };
  }

  /** Whether a variable is not part of a type, which would make the type infinite. */
  private absent(variable: CelType, within: CelType): boolean {
    if (sameType(variable, within)) return false;
    if (within.kind === 'parameter') {
      const bound = this.substitutions.get(within.name);
      return !bound || this.absent(variable, bound);
    }
    return within.parameters.every((type) => this.absent(variable, type));
  }
}

function isOpen({ kind }: CelType): boolean {
  return kind === 'dyn' || kind === 'error';
}

function takesNull({ kind, wrapper }: CelType): boolean {
  return wrapper === true || kind === 'message' || kind === 'timestamp' || kind === 'duration' || kind === 'null';
}
