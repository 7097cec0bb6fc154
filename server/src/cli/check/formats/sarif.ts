import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Location, Log, Notification, Region, ReportingDescriptor, Result } from 'sarif';
import packageJson from '../../../../package.json' with { type: 'json' };
import { escapedJson } from '../../../grammar/escapes.js';
import { RULE_HEADS } from '../../../rules/index.js';
import { pageOf } from '../../../rules/page.js';
import type { Severity } from '../../../rules/rule.js';
import type { Base } from '../base.js';
import type * as Found from '../finding.js';
import type { Totals } from '../totals.js';
import type { Report } from './report.js';

/** The folder of the checkout, as code scanning calls it. */
const ROOT_ID = '%SRCROOT%';

/** SARIF has no hints. */
const LEVELS: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, as GitHub's code scanning and most viewers of findings read it. */
export function sarifReport(base: Base): Report {
  return new SarifReport(base);
}

class SarifReport implements Report {
  private readonly results: Result[] = [];
  private readonly notifications: Notification[] = [];
  private readonly rules: ReportingDescriptor[] = [];
  /** How often a line of a file has been found by a rule. */
  private readonly occurrences = new Map<string, number>();

  constructor(private readonly base: Base) {}

  findings(found: readonly Found.Finding[]): string {
    for (const finding of found) this.results.push(this.resultOf(finding));
    return '';
  }

  unread(file: string, reason: string): string {
    const physicalLocation = { artifactLocation: this.artifact(file) };
    this.notifications.push({ level: 'error', message: { text: reason }, locations: [{ physicalLocation }] });
    return '';
  }

  end(totals: Totals): string {
    const log: Log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'hubble-ls',
              semanticVersion: packageJson.version,
              informationUri: 'https://github.com/hubble-language-tools/hubble-language-tools',
              rules: this.rules,
            },
          },
          columnKind: 'utf16CodeUnits',
          originalUriBaseIds: { [ROOT_ID]: { uri: `${pathToFileURL(this.base.folder).href}/` } },
          invocations: [{ executionSuccessful: totals.unread === 0, toolExecutionNotifications: this.notifications }],
          results: this.results,
        },
      ],
    };
    return `${escapedJson(JSON.stringify(log, null, 2))}\n`;
  }

  private resultOf(finding: Found.Finding): Result {
    const { file, rule, severity, message, mends, related } = finding;
    return {
      ruleId: rule,
      ruleIndex: this.ruleIndex(rule),
      level: LEVELS[severity],
      message: { text: message },
      locations: [this.location(file, finding)],
      partialFingerprints: { primaryLocationLineHash: this.fingerprint(finding) },
      ...(related.length > 0 && {
        relatedLocations: related.map((one, at) => ({
          id: at + 1,
          ...this.location(file, one.region),
          message: { text: one.message },
        })),
      }),
      ...(mends.length > 0 && {
        fixes: mends.map(({ title, changes }) => ({
          description: { text: title },
          artifactChanges: [
            {
              artifactLocation: this.artifact(file),
              replacements: changes.map(({ region, newText }) => ({
                deletedRegion: regionOf(region),
                insertedContent: { text: newText },
              })),
            },
          ],
        })),
      }),
    };
  }

  /** Where the rule stands in the list, which holds those that found something. */
  private ruleIndex(name: string): number {
    const known = this.rules.findIndex(({ id }) => id === name);
    return known >= 0 ? known : this.rules.push(describeRule(name)) - 1;
  }

  private location(file: string, region: Found.Region): Location {
    return { physicalLocation: { artifactLocation: this.artifact(file), region: regionOf(region) } };
  }

  private artifact(file: string): ArtifactLocation {
    const uri = this.base.uri(file);
    return { uri, ...(!uri.startsWith('file:') && { uriBaseId: ROOT_ID }) };
  }

  /** Stays the same when lines move: code scanning tells old findings from new ones by it. */
  private fingerprint({ file, rule, source }: Found.Finding): string {
    const hash = createHash('sha256').update(`${rule}\n${source.trim()}`).digest('hex').slice(0, 16);
    const key = `${file}\n${hash}`;
    const occurrence = (this.occurrences.get(key) ?? 0) + 1;
    this.occurrences.set(key, occurrence);
    return `${hash}:${occurrence}`;
  }
}

function describeRule(name: string): ReportingDescriptor {
  const head = RULE_HEADS.find((rule) => rule.name === name);
  if (!head) return { id: name };
  return {
    id: name,
    shortDescription: { text: head.summary },
    help: { text: head.why, markdown: head.why },
    helpUri: pageOf(name),
    defaultConfiguration: { level: LEVELS[head.severity] },
  };
}

function regionOf({ line, column, endLine, endColumn }: Found.Region): Region {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
