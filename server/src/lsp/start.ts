import type { Connection, ConnectionOptions, InitializeParams } from 'vscode-languageserver';
import { initializeResult } from './capabilities.js';

/** Registers everything but the answer to `initialize`. */
export type Serve = (connection: Connection, initialize: InitializeParams) => void;

/**
 * Answers `initialize` before most of the program is loaded. It is loaded for the message behind that, which waits for
 * it with all others, in their order.
 *
 * @param connect Makes the connection, which is not to be listened to.
 */
export function start(connect: (options: ConnectionOptions) => Connection, load: () => Promise<Serve>): void {
  let initialize: InitializeParams | undefined;
  let loaded: Promise<void> | undefined;
  const connection = connect({
    messageStrategy: {
      handleMessage: (message, next) => {
        if (!initialize) return next(message);
        const params = initialize;
        loaded ??= load().then((serve) => {
          serve(connection, params);
        });
        return loaded.then(() => next(message));
      },
    },
  });
  connection.onInitialize((params) => {
    initialize = params;
    return initializeResult(params.capabilities);
  });
  connection.listen();
}
