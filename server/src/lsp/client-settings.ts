import { DidChangeConfigurationNotification, type ClientCapabilities, type Connection } from 'vscode-languageserver';
import { askedClient } from './asked-client.js';
import { initialSettings, readSettings, type Settings } from './settings.js';

/** The settings of a client, as they are at any time: what it said when it started, until it says otherwise. */
export class ClientSettings {
  private readonly initial: unknown;
  private known: Settings;

  /** @param options The initialization options. */
  constructor(
    private readonly connection: Connection,
    private readonly client: ClientCapabilities,
    options: unknown,
  ) {
    this.initial = initialSettings(options);
    this.known = readSettings(this.initial);
  }

  get current(): Settings {
    return this.known;
  }

  /**
   * Reads what the client sends from now on.
   *
   * @param changed Called each time that settings have been read.
   */
  follow(changed: () => void): void {
    this.connection.onDidChangeConfiguration((change) => void this.read(change.settings, changed));
  }

  /** Asks for them, and to be told when they change, of a client that can be asked: once it is initialized. */
  ask(changed: () => void): void {
    const { connection, client } = this;
    if (!client.workspace?.configuration) return;
    void this.read(undefined, changed);
    if (client.workspace.didChangeConfiguration?.dynamicRegistration) {
      const telling = connection.client.register(DidChangeConfigurationNotification.type, { section: 'hubble' });
      void askedClient(connection.console, 'tell of changed settings', telling);
    }
  }

  private async read(pushed: unknown, changed: () => void): Promise<void> {
    const { connection, client } = this;
    const section: unknown = client.workspace?.configuration
      ? await askedClient(connection.console, 'tell its settings', connection.workspace.getConfiguration('hubble'))
      : (pushed as { hubble?: unknown } | null)?.hubble;
    // A client without settings sends none, and means what it said when it started.
    this.known = readSettings(section ?? this.initial);
    changed();
  }
}
