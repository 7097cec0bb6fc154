import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { NodeHost } from './node-host.js';
import { start } from './start.js';

// The transport (stdio, Node IPC or a socket) is named by the arguments of the process: `--stdio`, `--node-ipc`, ...
start(
  (options) => createConnection(ProposedFeatures.all, options),
  async () => {
    const { serve } = await import('./serve.js');
    return (connection, initialize) => {
      serve(connection, new NodeHost(), initialize);
    };
  },
);
