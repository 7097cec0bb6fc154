import type { ClientCapabilities, Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Guard } from './guarded.js';
import type { Host } from './host.js';
import type { OpenFiles } from './open-files.js';
import type { Settings } from './settings.js';

/** What handlers that need more than one document share. */
export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly guard: Guard;
  readonly texts: TextDocuments<TextDocument>;
  readonly files: OpenFiles;
  readonly settings: Settings;
  /** The folders of the workspace, as URIs. */
  readonly folders: readonly string[];
  readonly client: ClientCapabilities;
  /** Commands that the client has of its own, which a lens may run. */
  readonly commands: readonly string[];
}
