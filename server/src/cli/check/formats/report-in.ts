import { Base } from '../base.js';
import type { Format } from '../options.js';
import type { Totals } from '../totals.js';
import { githubReport } from './github.js';
import { jsonReport } from './json.js';
import { junitReport } from './junit.js';
import type { Report } from './report.js';
import { sarifReport } from './sarif.js';
import { textReport } from './text.js';

/** Prints findings in a format. */
export function reportIn(format: Format, totals: Totals): Report {
  switch (format) {
    case 'text':
      return textReport();
    case 'json':
      return jsonReport();
    case 'sarif':
      return sarifReport(new Base());
    case 'github':
      return githubReport(new Base());
    case 'junit':
      return junitReport(totals);
  }
}
