import { NotificationType } from 'vscode-languageserver';
import type { Kind } from '../schema/kinds.js';

/** What the server tells the client of a document beyond the Language Server Protocol: the text of the status item. */
export interface DocumentStatus {
  readonly uri: string;
  readonly kind: Kind;
  /** Release of Cilium that the document is read for. */
  readonly release: string;
  /** What says so: `setting`, `Flux, 1.17.5`. */
  readonly from: string;
}

/** Sent with the diagnostics of a document, where something of it has changed. */
export const documentStatus = new NotificationType<DocumentStatus>('hubble/documentStatus');
