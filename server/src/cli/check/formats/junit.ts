import XmlBuilder from 'fast-xml-builder';
import { visible } from '../../visible.js';
import type { Finding } from '../finding.js';
import type { Totals } from '../totals.js';
import type { Report } from './report.js';

/** An element: attributes begin with `@`. */
type Element = Record<string, unknown>;

interface Suite {
  readonly cases: Element[];
  failures: number;
  errors: number;
}

/**
 * JUnit's XML: a suite for each file, a test case for each finding, or one that passes. What does not make the check
 * fail passes too, and is printed.
 */
export function junitReport(totals: Totals): Report {
  const suites = new Map<string, Suite>();
  const suiteOf = (file: string): Suite => {
    const suite = suites.get(file) ?? { cases: [], failures: 0, errors: 0 };
    suites.set(file, suite);
    return suite;
  };
  return {
    findings: (found) => {
      for (const finding of found) {
        const suite = suiteOf(finding.file);
        const fails = totals.fails(finding.severity);
        if (fails) suite.failures++;
        suite.cases.push(caseOf(finding, fails));
      }
      return '';
    },
    checked: (file) => {
      const suite = suiteOf(file);
      if (suite.cases.length === 0) suite.cases.push({ '@name': 'hubble-ls', '@classname': visible(file) });
      return '';
    },
    unread: (file, reason) => {
      const suite = suiteOf(file);
      suite.errors++;
      const error = { '@message': visible(reason), '@type': 'unreadable' };
      suite.cases.push({ '@name': 'readable', '@classname': visible(file), error });
      return '';
    },
    end: () => toXml(suites),
  };
}

function caseOf({ file, line, column, severity, rule, message }: Finding, fails: boolean): Element {
  const text = visible(`${file}:${line}:${column}: ${severity}: ${message}`);
  const about = fails
    ? { failure: { '@message': visible(message), '@type': severity, '#text': text } }
    : { 'system-out': text };
  return { '@name': `${rule} at ${line}:${column}`, '@classname': visible(file), ...about };
}

function toXml(suites: ReadonlyMap<string, Suite>): string {
  const all = [...suites.values()];
  const sum = (count: (suite: Suite) => number): number => all.reduce((total, suite) => total + count(suite), 0);
  const builder = new XmlBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    format: true,
    suppressEmptyNode: true,
  });
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    testsuites: {
      '@name': 'hubble-ls check',
      '@tests': sum(({ cases }) => cases.length),
      '@failures': sum(({ failures }) => failures),
      '@errors': sum(({ errors }) => errors),
      testsuite: [...suites].map(([file, { cases, failures, errors }]) => ({
        '@name': visible(file),
        '@tests': cases.length,
        '@failures': failures,
        '@errors': errors,
        testcase: cases,
      })),
    },
  });
}
