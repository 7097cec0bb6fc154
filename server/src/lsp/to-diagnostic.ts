import {
  DiagnosticSeverity,
  DiagnosticTag,
  type ClientCapabilities,
  type Diagnostic as LspDiagnostic,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { RULE_HEADS } from '../rules/index.js';
import { pageOf } from '../rules/page.js';
import type { Severity } from '../rules/rule.js';
import type { Diagnostic } from '../service/diagnostic.js';
import { toRange } from './convert.js';

const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const RULES = new Set(RULE_HEADS.map(({ name }) => name));

/** A diagnostic as a client can show it: links, tags and related places only for one that knows of them. */
export function toDiagnostic(text: TextDocument, diagnostic: Diagnostic, client: ClientCapabilities): LspDiagnostic {
  const { publishDiagnostics, diagnostic: pulled } = client.textDocument ?? {};
  const shown = { ...publishDiagnostics, ...pulled };
  const tags = tagsOf(diagnostic).filter((tag) => shown.tagSupport?.valueSet.includes(tag));
  const related = shown.relatedInformation ? (diagnostic.related ?? []) : [];
  return {
    range: toRange(text, diagnostic.span),
    severity: SEVERITIES[diagnostic.severity],
    source: 'hubble',
    code: diagnostic.rule,
    message: diagnostic.message,
    ...(shown.codeDescriptionSupport &&
      RULES.has(diagnostic.rule) && { codeDescription: { href: pageOf(diagnostic.rule) } }),
    ...(tags.length > 0 && { tags }),
    ...(related.length > 0 && {
      relatedInformation: related.map(({ span, message }) => ({
        location: { uri: text.uri, range: toRange(text, span) },
        message,
      })),
    }),
  };
}

function tagsOf({ unnecessary, deprecated }: Diagnostic): DiagnosticTag[] {
  return [...(unnecessary ? [DiagnosticTag.Unnecessary] : []), ...(deprecated ? [DiagnosticTag.Deprecated] : [])];
}
