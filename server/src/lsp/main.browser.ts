import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { ClientHost } from './client-host.js';
import { start } from './start.js';

/** The worker that we are: the types of a worker do not go together with those of Node. */
declare const self: { close(): void };

start(
  (options) => {
    const [reader, writer] = [new BrowserMessageReader(self), new BrowserMessageWriter(self)];
    const connection = createConnection(ProposedFeatures.all, reader, writer, options);
    connection.onExit(() => {
      self.close();
    });
    return connection;
  },
  async () => {
    const { serve } = await import('./serve.js');
    return (connection, initialize) => {
      serve(connection, new ClientHost(connection, initialize), initialize);
    };
  },
);
