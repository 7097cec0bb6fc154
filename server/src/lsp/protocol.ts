import { NotificationType, RequestType, type TextDocumentPositionParams, type TextEdit } from 'vscode-languageserver';
import type { Kind } from '../schema/kinds.js';
import type { FilterTexts } from '../service/filters/readable.js';

/** What the server tells the client of a document beyond the Language Server Protocol: the text of the status item. */
export interface DocumentStatus {
  readonly uri: string;
  readonly kind: Kind;
  /** Release of Cilium that the document is read for. */
  readonly release: string;
  /** What says so: `setting`, `Flux, 1.17.5`. */
  readonly from: string;
  /** How many flows and other events it holds, where it is a file of them. */
  readonly events?: number;
}

/**
 * Sent with the diagnostics of a document, where something of it has changed, to a client that asks for it when it
 * starts.
 */
export const documentStatus = new NotificationType<DocumentStatus>('hubble/documentStatus');

/** Flows that filters let through, as a document. */
export interface MatchingFlows {
  /** JSON lines, behind a comment that says how many are left out if any are. */
  readonly text: string;
  readonly matched: number;
  /** How many flows were looked at. */
  readonly flows: number;
}

/** Asks for the flows of the log at hand that filters let through; null where there is no log. */
export const matchingFlowsRequest = new RequestType<FilterTexts, MatchingFlows | null, void>('hubble/matchingFlows');

/** A filter made from a flow, and the lists of open documents that it can be added to. */
export interface FlowFilterOffer {
  readonly label: string;
  /** As JSON. */
  readonly filter: string;
  readonly targets: readonly {
    /** `includeFilters of all-drops` */
    readonly label: string;
    readonly uri: string;
    readonly edit: TextEdit;
  }[];
}

/** Asks which filters can be made from the flow at a place; none where there is no flow. */
export const filtersFromFlowRequest = new RequestType<
  TextDocumentPositionParams,
  readonly FlowFilterOffer[] | null,
  void
>('hubble/filtersFromFlow');

/** Asks for the `hubble observe` command of the filter at a place; null where there is none. */
export const observeCommandRequest = new RequestType<TextDocumentPositionParams, string | null, void>(
  'hubble/observeCommand',
);

/** A file that the server cannot read itself. */
export interface FileQuestion {
  readonly uri: string;
  /** A larger file is not wanted. */
  readonly maxBytes: number;
}

/** A file of the workspace, or why there is none: `it is outside of the workspace`. */
export type FileAnswer = { readonly text: string } | { readonly fault: string };

/** Asks the client for a file of the workspace; only where its initialization options say `readsFiles`. */
export const readFileRequest = new RequestType<FileQuestion, FileAnswer, void>('hubble/readFile');

/** A place of a document, and what is to be put there. */
export interface PasteFlagsParams extends TextDocumentPositionParams {
  /** A `hubble observe` command, or its flags alone. */
  readonly command: string;
}

/** What makes the filters of a command stand in a document, or a sentence that says why there are none. */
export type PastedFlags = { readonly edits: readonly TextEdit[] } | { readonly fault: string };

/** Asks for the filters of a command to be put at a place of a document. */
export const pasteFlagsRequest = new RequestType<PasteFlagsParams, PastedFlags | null, void>('hubble/pasteFlags');

/** The filter at a place in another form; without an edit where Cilium does not take that form there. */
export interface ConvertedFilter {
  /** `YAML`, `JSON in a string`, `JSON on one line` */
  readonly form: string;
  readonly text: string;
  readonly edit?: TextEdit;
}

/** Asks for the filter at a place, as YAML where it is JSON and the other way round; null where there is none. */
export const convertFilterRequest = new RequestType<TextDocumentPositionParams, ConvertedFilter | null, void>(
  'hubble/convertFilter',
);
