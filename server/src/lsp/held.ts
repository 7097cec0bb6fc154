import { TextDocuments, type Connection, type InitializeParams } from 'vscode-languageserver';
import { releaseBeside } from '../service/config/chart-files.js';
import { ProjectConfigs } from '../service/config/project-configs.js';
import { positionEncoding } from './capabilities.js';
import { ClientSettings } from './client-settings.js';
import { kindBySetting } from './file-kinds.js';
import { foldersOf } from './folders.js';
import { guarded } from './guarded.js';
import type { Host } from './host.js';
import { JudgedFiles } from './judged-files.js';
import { OpenFiles } from './open-files.js';
import { openTexts } from './open-texts.js';
import type { Session } from './session.js';
import { clientCommands } from './settings.js';

/** What a server holds for its client. */
export interface Held {
  readonly session: Session;
  readonly settings: ClientSettings;
  /** The folders of the workspace, which may change. */
  readonly folders: string[];
  readonly configs: ProjectConfigs;
  readonly judged: JudgedFiles;
}

/** What a server holds at the start. */
export function heldFor(connection: Connection, host: Host, initialize: InitializeParams): Held {
  const client = initialize.capabilities;
  const options: unknown = initialize.initializationOptions;
  const texts = new TextDocuments(openTexts(positionEncoding(client)));
  const folders = foldersOf(initialize);
  const settings = new ClientSettings(connection, client, options);
  const openText = (uri: string): string | undefined => texts.get(uri)?.getText();
  const configs = new ProjectConfigs({
    files: host,
    openText,
    folders,
    onRead: (uri, _text, { problems }) => {
      for (const { message } of problems) connection.console.warn(`${uri}: ${message}`);
    },
  });
  const files = new OpenFiles({
    told: (uri) => configs.kindOf(uri) ?? kindBySetting(uri, settings.current.files, folders),
    releaseBeside: (uri) => releaseBeside(uri, host, openText),
  });
  const judged = new JudgedFiles(files, configs, settings);
  const session: Session = {
    connection,
    host,
    guard: guarded(connection, texts, (text) => judged.waiting(text)),
    texts,
    files,
    get settings() {
      return settings.current;
    },
    folders,
    client,
    commands: clientCommands(options),
  };
  return { session, settings, folders, configs, judged };
}
