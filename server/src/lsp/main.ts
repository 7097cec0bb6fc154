import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { NodeHost } from './node-host.js';
import { serve } from './serve.js';

// The transport (stdio, Node IPC or a socket) is named by the arguments of the process: `--stdio`, `--node-ipc`, ...
serve(createConnection(ProposedFeatures.all), new NodeHost());
