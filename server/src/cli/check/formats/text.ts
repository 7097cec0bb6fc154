import { blue, bold, cyan, dim, green, red, yellow } from 'kleur/colors';
import type { Severity } from '../../../rules/rule.js';
import { visible } from '../../visible.js';
import type { Finding } from '../finding.js';
import { excerpt } from './excerpt.js';
import type { Report } from './report.js';

const COLORS: Readonly<Record<Severity, (text: string) => string>> = {
  error: red,
  warning: yellow,
  info: blue,
  hint: cyan,
};

/** For people: where and what, as compilers say it, the line of the source with a mark, and a summary behind all. */
export function textReport(): Report {
  let isFirst = true;
  return {
    findings: (found) => {
      if (found.length > 0) isFirst = false;
      return found.map(toText).join('');
    },
    end: (totals) => {
      const color = totals.status === 0 ? green : bold;
      return `${isFirst ? '' : '\n'}${color(totals.summary)}\n`;
    },
  };
}

function toText(finding: Finding): string {
  const { file, line, column, severity, rule, message } = finding;
  const color = COLORS[severity];
  const place = bold(visible(`${file}:${line}:${column}:`));
  const { source, before, mark } = excerpt(finding);
  const gutter = `${line} | `;
  return [
    `${place} ${color(`${severity}:`)} ${visible(message)} ${dim(`(${rule})`)}`,
    `  ${dim(gutter)}${source}`,
    `  ${' '.repeat(gutter.length + before)}${color(mark)}`,
    '',
  ].join('\n');
}
