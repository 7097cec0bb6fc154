import { setFlagsFromString } from 'node:v8';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageWriter,
  type Connection,
  type ConnectionOptions,
} from 'vscode-languageserver/node';
import { ClientHost } from './client-host.js';
import { NodeHost } from './node-host.js';
import { start } from './start.js';
import { StreamReader } from './stream-reader.js';

// An opened file and a key are short bursts of work. V8 spends as much on compiling for speed what is soon over as the
// work itself takes, so it is to wait seven times as long before it does; the check of a log is long enough for that.
setFlagsFromString('--interrupt-budget=500000');

// What is young in a document is soon old. Room for more young objects only makes the process larger, by 20 MB for a
// log.
setFlagsFromString('--semi-space-growth-factor=1');

// Each version of a file leaves garbage as large as its text. V8 would let the heap grow to four times what is in use
// before it collects that; half as much again saves 30 MB of a values file's 108, for a collection every twenty keys.
setFlagsFromString('--heap-growing-percent=50');

start(
  (options) =>
    process.argv.includes('--stdio')
      ? overStdio(options)
      : // another transport (Node IPC, a socket, a pipe) is named by the arguments of the process
        createConnection(ProposedFeatures.all, options),
  async () => {
    const { serve } = await import('./serve.js');
    return (connection, initialize) => {
      serve(connection, new NodeHost(new ClientHost(connection, initialize)), initialize);
    };
  },
);

/** The connection that the library makes for `--stdio`, with our reader. */
function overStdio(options: ConnectionOptions): Connection {
  const reader = new StreamReader(process.stdin);
  const writer = new StreamMessageWriter(process.stdout);
  const connection = createConnection(ProposedFeatures.all, reader, writer, options);
  let isShutDown = false;
  connection.onShutdown(() => {
    isShutDown = true;
  });
  // the editor is gone
  reader.onClose(() => process.exit(isShutDown ? 0 : 1));
  return connection;
}
