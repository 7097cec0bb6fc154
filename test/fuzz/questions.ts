import { mayBeHubble, mayHoldCommand } from '../../server/src/document/glance.js';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { MOST_PROBLEMS } from '../../server/src/lsp/checking.js';
import { complete } from '../../server/src/service/completion.js';
import { diagnose, diagnoseWithin } from '../../server/src/service/diagnose.js';
import { observeCommandAt } from '../../server/src/service/filters/at-caret.js';
import { fixAll } from '../../server/src/service/fix-all.js';
import { folds } from '../../server/src/service/folding.js';
import { inlayHints } from '../../server/src/service/hints.js';
import { hover } from '../../server/src/service/hover.js';
import { flowLenses } from '../../server/src/service/lenses.js';
import { documentLinks } from '../../server/src/service/links.js';
import { muteFixes } from '../../server/src/service/mute.js';
import { nameType } from '../../server/src/service/refactor/name-type.js';
import { sortFilter } from '../../server/src/service/refactor/sort-filter.js';
import { splitFilter } from '../../server/src/service/refactor/split-filter.js';
import { selectionRanges } from '../../server/src/service/selection.js';
import { semanticTokens } from '../../server/src/service/semantic-tokens.js';
import { documentSymbols, type DocumentSymbol } from '../../server/src/service/symbols.js';
import type { Span } from '../../server/src/syntax/node.js';
import type { TextEdit } from '../../server/src/syntax/place.js';
import { LATEST } from '../../server/src/tables/release.js';
import type { KnownDiagnostics } from '../../server/src/service/find-problems.js';

const CONTEXT = { release: LATEST };

/** What is known of a file and where somebody is in it. */
export interface Asked {
  readonly document: HubbleDocument;
  readonly offset: number;
  readonly known?: KnownDiagnostics;
}

/** What came back, and the parts of it that must fit the text. */
export interface Answer {
  readonly said: unknown;
  readonly spans: readonly Span[];
  /** Each a change that somebody may make. */
  readonly changes: readonly (readonly TextEdit[])[];
}

/** Everything that an editor asks. */
export const QUESTIONS: Readonly<Record<string, (asked: Asked) => Answer>> = {
  diagnostics({ document, known }) {
    const found = diagnose(document, CONTEXT, known);
    const fixes = found
      .slice(0, MOST_PROBLEMS)
      .flatMap((problem) => [...problem.fixes, ...muteFixes(document, problem, true)]);
    return {
      said: found,
      spans: found.flatMap(({ span, related = [] }) => [span, ...related.map((one) => one.span)]),
      changes: fixes.map(({ edits }) => edits),
    };
  },

  'diagnostics at the caret': ({ document, offset, known }) => {
    const found = diagnoseWithin(document, { start: offset, end: offset }, CONTEXT, known);
    return { said: found, spans: found.map(({ span }) => span), changes: [] };
  },

  hover({ document, offset }) {
    const found = hover(document, offset, LATEST);
    if (found?.markdown === '') throw new Error('an empty hover');
    return { said: found, spans: found ? [found.span] : [], changes: [] };
  },

  completion({ document, offset }) {
    const items = complete(document, offset, { release: LATEST, snippets: true, others: [] });
    items.slice(0, 5).forEach((item) => item.documentation());
    const strangers = items.filter(({ edit: { start, end } }) => offset < start || end < offset);
    if (strangers.length > 0) throw new Error(`${strangers[0]?.label ?? ''} is written away from the caret`);
    const said = items.map(({ label, edit, filterText }) => ({ label, edit, filterText }));
    return { said, spans: [], changes: items.map(({ edit }) => [edit]) };
  },

  refactorings({ document, offset }) {
    const span = { start: offset, end: offset };
    const found = [nameType, splitFilter, sortFilter].flatMap((refactor) => refactor(document, span));
    return { said: found, spans: [], changes: found.map(({ edits }) => edits) };
  },

  'inlay hints': ({ document }) => {
    const found = inlayHints(document, { start: 0, end: document.text.length });
    return { said: found, spans: found.map(({ offset }) => ({ start: offset, end: offset })), changes: [] };
  },

  symbols({ document }) {
    const found = documentSymbols(document);
    const spans = (symbol: DocumentSymbol): Span[] => [symbol.span, ...symbol.children.flatMap(spans)];
    return { said: found, spans: found.flatMap(spans), changes: [] };
  },

  folds({ document }) {
    const lines = document.text.split('\n').length;
    const found = folds(document);
    const wrong = found.find(({ start, end }) => start < 0 || end <= start || end >= lines);
    if (wrong) throw new Error(`a fold from ${wrong.start} to ${wrong.end} of ${lines} lines`);
    return { said: found, spans: [], changes: [] };
  },

  selection({ document, offset }) {
    const found = selectionRanges(document, offset);
    return { said: found, spans: found, changes: [] };
  },

  links({ document }) {
    const found = documentLinks(document, LATEST);
    return { said: found, spans: found.map(({ span }) => span), changes: [] };
  },

  lenses({ document }) {
    const found = flowLenses(document);
    return { said: found, spans: found.map(({ span }) => span), changes: [] };
  },

  'semantic tokens': ({ document }) => {
    const found = semanticTokens(document, { start: 0, end: document.text.length });
    const over = found.find(({ start }, at) => start < (found[at - 1]?.end ?? 0));
    if (over) throw new Error(`a token at ${over.start} that begins before the end of the one in front of it`);
    return { said: found, spans: found, changes: [] };
  },

  'observe command': ({ document, offset }) => {
    return { said: observeCommandAt(document, offset), spans: [], changes: [] };
  },

  'fix all': ({ document: { text, language } }) => {
    const problems = (content: string): ReturnType<typeof diagnose> =>
      diagnose(new HubbleDocument(content, language), CONTEXT);
    const once = fixAll(text, problems);
    const twice = fixAll(once.text, problems);
    if (twice.text !== once.text) throw new Error('fixing all of it twice is not the same as once');
    return { said: once, spans: [], changes: [] };
  },

  glance: ({ document: { text } }) => {
    return { said: [mayBeHubble(text), mayHoldCommand(text)], spans: [], changes: [] };
  },
};
