import type { Severity } from '../../../rules/rule.js';
import { visible } from '../../visible.js';
import type { Base } from '../base.js';
import type { Finding } from '../finding.js';
import type { Report } from './report.js';

/** GitHub Actions knows three levels. */
const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Workflow commands of GitHub Actions, which it shows beside the lines of a change. */
export function githubReport(base: Base): Report {
  return {
    findings: (found) => found.map((finding) => toCommand(finding, base)).join(''),
    unread: (file, reason) => command('error', { file: base.relative(file) }, reason),
    end: () => '',
  };
}

function toCommand({ file, line, column, endLine, endColumn, severity, rule, message }: Finding, base: Base): string {
  // Columns are only taken within one line.
  const columns = endLine === line ? { col: column, endColumn } : {};
  const properties = { file: visible(base.relative(file)), line, endLine, ...columns, title: rule };
  return command(COMMANDS[severity], properties, `${message} (${rule})`);
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${written.join(',')}::${escapeData(visible(message))}\n`;
}

/** As GitHub's own toolkit writes them (`@actions/core`, `command.ts`). */
function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
