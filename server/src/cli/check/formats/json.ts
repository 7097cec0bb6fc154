import { escapedJson } from '../../../grammar/escapes.js';
import type { Finding } from '../finding.js';
import type { Report } from './report.js';

/** One array, an object for each finding on a line of its own. */
export function jsonReport(): Report {
  let separator = '[\n';
  return {
    findings: (found) =>
      found
        .map((finding) => {
          const text = separator + escapedJson(JSON.stringify(toJson(finding)));
          separator = ',\n';
          return text;
        })
        .join(''),
    end: () => (separator === ',\n' ? '\n]\n' : '[]\n'),
  };
}

function toJson({ file, line, column, endLine, endColumn, severity, rule, message, fixable }: Finding): object {
  return { file, line, column, endLine, endColumn, severity, rule, message, fixable };
}
