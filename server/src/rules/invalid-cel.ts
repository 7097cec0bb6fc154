import { CelCompileError, type CelIssue } from '../filter/cel/cel-error.js';
import { CelText } from '../filter/cel/cel-text.js';
import { FLOW_VARIABLE } from '../filter/cel/checker.js';
import { compileCel } from '../filter/cel/program.js';
import type { Span } from '../syntax/node.js';
import { advice } from './advice.js';
import { celMend } from './cel-mend.js';
import { cannotBuild, grammarRule, type Fault } from './grammar-rule.js';

export const invalidCel = grammarRule(
  {
    name: 'invalid-cel',
    severity: 'error',
    summary: 'A CEL expression that does not compile, or that is not true or false.',
    why:
      'Cilium compiles the expressions of `experimental.cel_expression` when it builds the filter, and refuses the filter when one does ' +
      'not compile or is not true or false. The flow is `_flow`: `flow` is the name of the package that its types live in. CEL does ' +
      'not convert numbers: ports, identities and other unsigned fields are compared with `80u`, not with `80`; an enum is a number, ' +
      'compared with a constant such as `Verdict.DROPPED`.',
  },
  {
    cel: (source): readonly Fault[] => {
      try {
        compileCel(source);
        return [];
      } catch (error) {
        if (!(error instanceof CelCompileError)) throw error;
        if (error.issues.length === 0) return [{ message: `${says(error.message)} ${RESULT}` }];
        const text = new CelText(source);
        return error.issues.slice(0, MOST).map((issue) => fault(text, issue));
      }
    },
  },
);

/** So many things are said of one expression: most of them follow from the first. */
const MOST = 10;

const RESULT = `Compare it with something, as in \`${FLOW_VARIABLE}.verdict == Verdict.DROPPED\`.`;

function says(error: string): string {
  return `This CEL expression does not compile: ${cannotBuild(error)}.`;
}

function fault(text: CelText, issue: CelIssue): Fault {
  const part = partOf(text, issue.offset);
  const mend = celMend(text, issue);
  const message = says(issue.message) + advice(mend?.instead);
  return { message, ...(part && { part }), ...mend };
}

/** The token that cel-go points at, with the name behind a dot; the last one for the end. */
function partOf({ tokens, strays, source }: CelText, offset: number): Span | undefined {
  if (strays.includes(offset)) {
    return { start: offset, end: offset + String.fromCodePoint(source.codePointAt(offset) ?? 0).length };
  }
  const at = tokens.findIndex((token) => token.offset + token.text.length > offset);
  const token = tokens.at(at);
  if (!token) return undefined;
  const named = at >= 0 && token.text === '.' ? tokens[at + 1] : undefined;
  const last = named?.kind === 'ident' ? named : token;
  return { start: token.offset, end: last.offset + last.text.length };
}
