import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { ClientHost } from './client-host.js';
import { NodeHost } from './node-host.js';
import { start } from './start.js';

// An opened file and a key are short bursts of work. V8 spends as much on compiling for speed what is soon over as the work
// itself takes, so it is to wait seven times as long before it does; the check of a log is long enough for that.
setFlagsFromString('--interrupt-budget=500000');

// The transport (stdio, Node IPC or a socket) is named by the arguments of the process: `--stdio`, `--node-ipc`, ...
start(
  (options) => createConnection(ProposedFeatures.all, options),
  async () => {
    const { serve } = await import('./serve.js');
    return (connection, initialize) => {
      serve(connection, new NodeHost(new ClientHost(connection, initialize)), initialize);
    };
  },
);
