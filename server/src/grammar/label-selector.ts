import { quote, isSpace } from './go-text.js';
import { integer, type Requirement, type SelectorOperator } from './label-requirement.js';
import { parseSelectorKey, type Label } from './label.js';
import { failed, parsed, type Parsed } from './parsed.js';
import { labelKeyErrors, labelValueErrors } from './qualified-name.js';
import { selectorTokens, type SelectorToken } from './selector-tokens.js';

const BINARY = ['in', 'notin', '=', '==', '!=', '>', '<'] as const;

/**
 * Reads a label selector of a flow filter (pkg/hubble/filters/labelparser.go and Cilium's copy of Kubernetes' parser,
 * 1.19): `source:key` in the place of a key, any source where none is named.
 */
export function parseLabelSelector(text: string): Parsed<readonly Requirement[]> {
  return new SelectorParser(selectorTokens(translateSources(text))).parse();
}

/** Puts `source.key` in the place of `source:key`, and `any.key` in the place of `key`: Kubernetes knows no colons. */
function translateSources(selector: string): string {
  const characters = Array.from(selector);
  let out = '';
  let at = 0;
  while (at < characters.length) {
    for (; at < characters.length; at++) {
      const character = characters[at] ?? '';
      if (!isSpace(character) && character !== '!') break;
      out += character;
    }
    let key = '';
    for (; at < characters.length; at++) {
      const character = characters[at] ?? '';
      if (isSpace(character) || /[=!,]/.test(character)) break;
      key += character;
    }
    out += key.includes(':') ? key.replace(':', '.') : 'any.' + key;
    for (let nesting = 0; at < characters.length;) {
      const character = characters[at++] ?? '';
      out += character;
      if (character === '(') nesting++;
      else if (character === ')') nesting--;
      else if (character === ',' && nesting === 0) break;
    }
  }
  return out;
}

/** Kubernetes' labels.Parser, whose errors are quoted to the letter. */
class SelectorParser {
  private at = 0;

  constructor(private readonly tokens: readonly SelectorToken[]) {}

  parse(): Parsed<readonly Requirement[]> {
    const requirements: Requirement[] = [];
    for (;;) {
      const next = this.peekValue();
      if (next.kind === 'end') return parsed(requirements);
      if (next.kind !== 'identifier' && next.kind !== '!') {
        return failed(`found '${next.text}', expected: !, identifier, or 'end of string'`);
      }
      const requirement = this.requirement();
      if (!requirement.ok) return failed('unable to parse requirement: ' + requirement.error);
      requirements.push(requirement.value);
      const separator = this.value();
      if (separator.kind === 'end') return parsed(requirements);
      if (separator.kind !== ',') return failed(`found '${separator.text}', expected: ',' or 'end of string'`);
      const after = this.peekValue();
      if (after.kind !== 'identifier' && after.kind !== '!') {
        return failed(`found '${after.text}', expected: identifier after ','`);
      }
    }
  }

  private requirement(): Parsed<Requirement> {
    let token = this.value();
    const negated = token.kind === '!';
    if (negated) token = this.value();
    if (token.kind !== 'identifier') return failed(`found '${token.text}', expected: identifier`);
    const errors = labelKeyErrors(token.text);
    if (errors.length > 0) return failed(`<nil>: Invalid value: ${quote(token.text)}: ${errors.join('; ')}`);
    const key = parseSelectorKey(token.text);
    if (negated) return parsed({ key, operator: '!', values: [] });
    const next = this.peekValue().kind;
    if (next === 'end' || next === ',') return parsed({ key, operator: 'exists', values: [] });
    return this.comparison(key, token.text);
  }

  private comparison(key: Label, keyText: string): Parsed<Requirement> {
    const token = this.next();
    const operator = BINARY.find((candidate) => candidate === token.kind);
    if (!operator) return failed(`found '${token.text}', expected: in, notin, =, ==, !=, gt, lt`);
    const values = operator === 'in' || operator === 'notin' ? this.valueSet() : this.exactValue();
    if (!values.ok) return values;
    const sorted = [...new Set(values.value)].sort();
    const error = valueErrors(operator, keyText, sorted);
    return error === '' ? parsed({ key, operator, values: sorted }) : failed(error);
  }

  private valueSet(): Parsed<string[]> {
    const open = this.value();
    if (open.kind !== '(') return failed(`found '${open.text}' expected: '('`);
    const first = this.peekValue();
    if (first.kind === ')') {
      this.at++;
      return parsed(['']);
    }
    if (first.kind !== 'identifier' && first.kind !== ',') {
      return failed(`found '${first.text}', expected: ',', ')' or identifier`);
    }
    const values: string[] = [];
    for (;;) {
      const token = this.value();
      const next = this.peekValue();
      if (token.kind === 'identifier') {
        values.push(token.text);
        if (next.kind !== ',' && next.kind !== ')') return failed(`found '${next.text}', expected: ',' or ')'`);
      } else if (token.kind === ',') {
        if (values.length === 0 || next.kind === ',' || next.kind === ')') values.push('');
      } else {
        return failed(`found '${token.text}', expected: ',', or identifier`);
      }
      if (next.kind === ')') {
        this.at++;
        return parsed(values);
      }
    }
  }

  private exactValue(): Parsed<string[]> {
    const next = this.peekValue();
    if (next.kind === 'end' || next.kind === ',') return parsed(['']);
    const token = this.value();
    return token.kind === 'identifier' ? parsed([token.text]) : failed(`found '${token.text}', expected: identifier`);
  }

  private next(): SelectorToken {
    const token = this.tokens[this.at] ?? { kind: 'end', text: '' };
    this.at++;
    return token;
  }

  /** The next token where `in` and `notin` are names. */
  private value(): SelectorToken {
    const token = this.peekValue();
    this.at++;
    return token;
  }

  private peekValue(): SelectorToken {
    const token = this.tokens[this.at] ?? { kind: 'end', text: '' };
    return token.kind === 'in' || token.kind === 'notin' ? { kind: 'identifier', text: token.text } : token;
  }
}

function valueErrors(operator: SelectorOperator, key: string, values: readonly string[]): string {
  const errors: string[] = [];
  values.forEach((value, index) => {
    if ((operator === '>' || operator === '<') && integer(value) === undefined) {
      errors.push(
        `values[${index}]: Invalid value: ${quote(value)}: for 'Gt', 'Lt' operators, the value must be an integer`,
      );
    }
  });
  values.forEach((value, index) => {
    const wrong = labelValueErrors(value);
    if (wrong.length > 0) errors.push(`values[${index}][${key}]: Invalid value: ${quote(value)}: ${wrong.join('; ')}`);
  });
  return errors.length > 1 ? `[${errors.join(', ')}]` : errors.join('');
}
