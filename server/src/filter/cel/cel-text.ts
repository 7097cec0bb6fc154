import type { Field } from '../../schema/field.js';
import { CelCompileError } from './cel-error.js';
import { operandBefore } from './chain.js';
import { checkCel, FLOW_VARIABLE, type Variables } from './checker.js';
import { candidates, fieldNamed, FLOW_ENUMS, global } from './environment.js';
import { FUNCTIONS } from './functions.js';
import { declaresVariable } from './macros.js';
import { parseCel } from './parser.js';
import { KEYWORDS } from './token-cursor.js';
import { celTokens, type CelToken } from './tokens.js';
import { messageOf, type CelType } from './types.js';

/** What a word of an expression stands for. */
export type CelMeaning =
  | { readonly is: 'keyword' }
  /** The flow, or a variable that a macro declares; the type is undefined where the expression is not sound so far. */
  | { readonly is: 'variable'; readonly type: CelType | undefined }
  | { readonly is: 'field'; readonly field: Field; readonly message: string }
  | { readonly is: 'function' }
  | { readonly is: 'macro' }
  /** The name of an enum, with its value where the word is the last one of `Verdict.DROPPED`. */
  | { readonly is: 'enum'; readonly enum: string; readonly value?: string }
  /** The name of a message or of another type. */
  | { readonly is: 'type'; readonly type: CelType }
  | { readonly is: 'package' };

/** Expressions that are longer are not looked into, in UTF-16 units: nobody writes them. */
const LONGEST = 20_000;

/**
 * An expression as an editor sees it: half-typed or not, its tokens and what its words stand for. Offsets are UTF-16
 * units of the expression.
 */
export class CelText {
  /** Without the end. A character that begins no token is passed over. */
  readonly tokens: readonly CelToken[];
  /** Where the characters stand that begin no token, such as a quote that is not closed. */
  readonly strays: readonly number[];

  constructor(readonly source: string) {
    const issues: { offset: number; message: string }[] = [];
    this.tokens = source.length > LONGEST ? [] : celTokens(source, issues).slice(0, -1);
    this.strays = issues.map(({ offset }) => offset);
  }

  /**
   * What the word at an index of the tokens stands for; undefined for other tokens, and for a word that nothing is
   * known of.
   */
  meaning(index: number): CelMeaning | undefined {
    const token = this.tokens[index];
    if (token?.kind !== 'ident') return undefined;
    const dotted = this.tokens[index - 1]?.text === '.';
    const called = this.tokens[index + 1]?.text === '(';
    if (!dotted && KEYWORDS.has(token.text)) return { is: 'keyword' };
    if (called && ((dotted && declaresVariable(token.text)) || (!dotted && token.text === 'has')))
      return { is: 'macro' };
    if (called) return FUNCTIONS.has(token.text) ? { is: 'function' } : undefined;
    const start = dotted ? operandBefore(this.tokens, index - 1) : index;
    return start === undefined || start === index ? this.root(index) : this.member(start, index);
  }

  /** The type of what stands in front of the token at an index, as far as it can be told. */
  typeBefore(index: number): CelType | undefined {
    const start = operandBefore(this.tokens, index);
    return start === undefined ? undefined : this.typeOf(start, index);
  }

  /** The variables at the token of an index, innermost first: those of the macros around it, and the flow. */
  variablesAt(index: number): readonly (readonly [name: string, type: CelType | undefined])[] {
    const open: number[] = [];
    for (const [at, { kind, text }] of this.tokens.slice(0, index).entries()) {
      if (kind !== 'symbol') continue;
      if ('([{'.includes(text)) open.push(at);
      else if (')]}'.includes(text)) open.pop();
    }
    let variables: readonly (readonly [string, CelType | undefined])[] = [[FLOW_VARIABLE, messageOf('Flow')]];
    for (const at of open) {
      const [macro, variable, comma] = [this.tokens[at - 1], this.tokens[at + 1], this.tokens[at + 2]];
      if (!macro || !declaresVariable(macro.text) || variable?.kind !== 'ident' || comma?.text !== ',') continue;
      const start = operandBefore(this.tokens, at - 2);
      const range = start === undefined ? undefined : this.typeOf(start, at - 2, variables);
      variables = [[variable.text, range?.parameters[0]], ...variables];
    }
    return variables;
  }

  private root(index: number): CelMeaning | undefined {
    const { text } = this.tokens[index] ?? { text: '' };
    const variable = this.variablesAt(index + 1).find(([name]) => name === text);
    if (variable) return { is: 'variable', type: variable[1] };
    return named(text) ?? (text === 'flow' ? { is: 'package' } : undefined);
  }

  private member(start: number, index: number): CelMeaning | undefined {
    const { text } = this.tokens[index] ?? { text: '' };
    const type = this.typeOf(start, index - 1);
    if (type?.kind === 'message') {
      const field = fieldNamed(type, text);
      return field && { is: 'field', field, message: type.name.slice('flow.'.length) };
    }
    const path = this.tokens.slice(start, index + 1).map((token) => token.text);
    return type ? undefined : named(path.join(''));
  }

  private typeOf(start: number, end: number, variables = this.variablesAt(start)): CelType | undefined {
    const [first, behind] = [this.tokens[start], this.tokens[end]];
    const source = this.source.slice(first?.offset, behind?.offset);
    const known: Variables = variables.flatMap(([name, type]) => (type ? [[name, type] as const] : []));
    try {
      return checkCel(source, parseCel(source), known).type;
    } catch (error) {
      if (error instanceof CelCompileError) return undefined;
      throw error;
    }
  }
}

/** What a name of package flow, or of CEL itself, stands for. */
function named(path: string): CelMeaning | undefined {
  for (const name of candidates(path)) {
    const enumName = FLOW_ENUMS.find((each) => name === `flow.${each}`);
    if (enumName !== undefined) return { is: 'enum', enum: enumName };
    const found = global(name);
    if (typeof found?.value === 'object') return { is: 'type', type: found.value };
    if (!found) continue;
    const dot = name.lastIndexOf('.');
    return { is: 'enum', enum: name.slice('flow.'.length, dot), value: name.slice(dot + 1) };
  }
  return undefined;
}
