import { operator, type Call, type Expr, type StructExpr } from './ast.js';
import { balancedTree } from './balanced-tree.js';
import { CelCompileError, type CelIssue } from './cel-error.js';
import { numberLiteral, textLiteral } from './literal-expressions.js';
import { expandMacro } from './macros.js';
import { RESERVED, STARTS } from './reserved-words.js';
import { ParseStop, TokenCursor } from './token-cursor.js';
import { celTokens, type CelToken } from './tokens.js';
import { isTooDeep } from './tree-depth.js';

/** cel-go refuses expressions that nest deeper, or that chain more operators of one level. */
const MAX_DEPTH = 250;
const MAX_CODE_POINTS = 100_000;
const RELATIONS = ['<', '<=', '>=', '>', '==', '!=', 'in'];

/**
 * Parses a CEL expression and expands its macros.
 * @throws CelCompileError
 */
export function parseCel(source: string): Expr {
  const size = source.length > MAX_CODE_POINTS ? Array.from(source).length : 0;
  if (size > MAX_CODE_POINTS) {
    throw new CelCompileError('', [
      { offset: 0, message: `expression code point size exceeds limit: size: ${size}, limit ${MAX_CODE_POINTS}` },
    ]);
  }
  const issues: CelIssue[] = [];
  const tokens = celTokens(source, issues);
  const parser = new Parser(tokens, issues);
  const expression = parser.whole();
  if (issues.length === 0 && expression && isTooDeep(expression)) {
    issues.push({ offset: expression.offset, message: 'expression recursion limit exceeded' });
  }
  if (issues.length > 0 || !expression) throw new CelCompileError(source, issues);
  return expression;
}

class Parser extends TokenCursor {
  private depth = 0;

  whole(): Expr | undefined {
    try {
      const expression = this.expression();
      if (this.token.kind !== 'end') this.stop(`mismatched input '${this.token.text}' expecting <EOF>`);
      return expression;
    } catch (error) {
      if (error instanceof ParseStop) return undefined;
      throw error;
    }
  }

  private expression(): Expr {
    if (++this.depth > MAX_DEPTH) this.fail(this.token.offset, 'expression recursion limit exceeded: 250');
    const test = this.or();
    const { offset } = this.token;
    if (!this.take('?')) {
      this.depth--;
      return test;
    }
    const yes = this.or();
    this.expect(':');
    const no = this.expression();
    this.depth--;
    return operator('_?_:_', offset, test, yes, no);
  }

  private or(): Expr {
    return this.balanced('||', '_||_', () => this.and());
  }

  private and(): Expr {
    return this.balanced('&&', '_&&_', () => this.relation());
  }

  private balanced(symbol: string, name: string, operand: () => Expr): Expr {
    const terms = [operand()];
    const offsets: number[] = [];
    for (let { offset } = this.token; this.take(symbol); { offset } = this.token) {
      offsets.push(offset);
      terms.push(operand());
    }
    return balancedTree(name, terms, offsets);
  }

  private relation(): Expr {
    return this.leftAssociative(RELATIONS, () => this.sum());
  }

  private sum(): Expr {
    return this.leftAssociative(['+', '-'], () => this.product());
  }

  private product(): Expr {
    return this.leftAssociative(['*', '/', '%'], () => this.unary());
  }

  private leftAssociative(symbols: readonly string[], operand: () => Expr): Expr {
    let left = operand();
    for (
      let count = 0;
      symbols.includes(this.token.text) && this.token.kind !== 'string' && this.token.kind !== 'bytes';
      count++
    ) {
      const { text, offset } = this.token;
      if (count >= MAX_DEPTH) this.fail(offset, 'max recursion depth exceeded');
      this.next();
      left = operator(text === 'in' ? '@in' : `_${text}_`, offset, left, operand());
    }
    return left;
  }

  private unary(): Expr {
    const { text, offset } = this.token;
    if (this.token.kind !== 'symbol' || (text !== '!' && text !== '-')) return this.member();
    let count = 0;
    while (this.take(text)) count++;
    const number = this.token;
    if (text === '-' && count === 1 && (number.kind === 'int' || number.kind === 'double')) {
      this.next();
      return this.suffixes(numberLiteral(number, '-', this.issues));
    }
    const operand = this.member();
    return count % 2 === 0 ? operand : operator(`${text}_`, offset, operand);
  }

  private member(): Expr {
    return this.suffixes(this.primary());
  }

  private suffixes(start: Expr): Expr {
    let expression = start;
    for (let count = 0; ; count++) {
      const { offset } = this.token;
      if (count > MAX_DEPTH) this.fail(offset, 'max recursion depth exceeded');
      if (this.take('.')) {
        expression = this.afterDot(expression, offset);
      } else if (this.take('[')) {
        const index = this.expression();
        this.expect(']');
        expression = operator('_[_]', offset, expression, index);
      } else {
        return expression;
      }
    }
  }

  private afterDot(operand: Expr, offset: number): Expr {
    const field = this.name();
    const open = this.token.offset;
    if (!this.take('(')) return { kind: 'select', operand, field: field.text, test: false, offset };
    return this.call({ kind: 'call', name: field.text, target: operand, args: this.list(')'), offset: open });
  }

  private primary(): Expr {
    const { token } = this;
    if (token.kind === 'ident' || token.text === '.') return this.identOrKeyword();
    switch (token.kind) {
      case 'int':
      case 'uint':
      case 'double':
        this.next();
        return numberLiteral(token, '', this.issues);
      case 'string':
      case 'bytes':
        this.next();
        return textLiteral(token, this.issues);
      default:
        return this.group(token);
    }
  }

  private group(token: CelToken): Expr {
    const { text, offset } = token;
    if (this.take('(')) {
      const inner = this.expression();
      this.expect(')');
      return inner;
    }
    if (this.take('[')) return { kind: 'list', elements: this.list(']', true), offset };
    if (this.take('{')) return this.map(offset);
    return this.stop(`mismatched input '${text}' expecting ${STARTS}`);
  }

  private identOrKeyword(): Expr {
    const { offset } = this.token;
    const dot = this.take('.');
    const token = this.token;
    const { text } = token;
    if (!dot && (text === 'true' || text === 'false' || text === 'null')) {
      this.next();
      return { kind: 'literal', value: text === 'null' ? null : text === 'true', offset };
    }
    const struct = this.structType();
    if (struct !== undefined) return this.struct((dot ? '.' : '') + struct);
    if (text === 'in') this.stop(`mismatched input 'in' expecting ${STARTS}`);
    const name = (dot ? '.' : '') + this.name().text;
    if (RESERVED.has(text)) this.issues.push({ offset: token.offset, message: `reserved identifier: ${text}` });
    const open = this.token.offset;
    if (!this.take('(')) return { kind: 'ident', name, offset };
    return this.call({ kind: 'call', name, target: undefined, args: this.list(')'), offset: open });
  }

  private struct(type: string): StructExpr {
    const { offset } = this.token;
    this.expect('{');
    const fields: { name: string; value: Expr; offset: number }[] = [];
    this.loneComma('}');
    while (!this.take('}')) {
      const { text: name } = this.name();
      const colon = this.token.offset;
      this.expect(':');
      fields.push({ name, value: this.expression(), offset: colon });
      this.endOfEntry();
    }
    return { kind: 'struct', type, fields, offset };
  }

  private map(offset: number): Expr {
    const entries: { key: Expr; value: Expr }[] = [];
    this.loneComma('}');
    while (!this.take('}')) {
      const key = this.expression();
      this.expect(':');
      entries.push({ key, value: this.expression() });
      this.endOfEntry();
    }
    return { kind: 'map', entries, offset };
  }

  private endOfEntry(): void {
    if (!this.take(',') && this.token.text !== '}') this.stop(`missing '}' at '${this.token.text}'`);
  }

  /** CEL's grammar has the comma at the end of a literal even where nothing stands before it. */
  private loneComma(close: string): void {
    if (this.follows(close)) this.take(',');
  }

  private list(close: string, trailingComma = false): Expr[] {
    const items: Expr[] = [];
    if (trailingComma) this.loneComma(close);
    if (this.take(close)) return items;
    do {
      if (trailingComma && this.take(close)) return items;
      items.push(this.expression());
    } while (this.take(','));
    this.expect(close);
    return items;
  }

  private call(call: Call): Expr {
    const expansion = expandMacro(call);
    if (!expansion) return call;
    if ('kind' in expansion) return expansion;
    this.issues.push(expansion);
    return call;
  }
}
