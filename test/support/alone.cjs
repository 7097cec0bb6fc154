/**
 * Loaded before a program that must not reach out: ends it, with a line that says what it tried, when it opens a connection,
 * looks up a name, or starts another program.
 */
const childProcess = require('node:child_process');
const dgram = require('node:dgram');
const dns = require('node:dns');
const { writeSync } = require('node:fs');
const net = require('node:net');

/** @param {string} what */
const refusing = (what) => () => {
  writeSync(2, `the program tried to use ${what}\n`);
  process.exit(99);
};

net.Socket.prototype.connect = refusing('the network');
net.Server.prototype.listen = refusing('the network, as a server');
dgram.createSocket = refusing('the network, by UDP');
dns.lookup = refusing('the names of the network');
globalThis.fetch = refusing('the network, by fetch');
for (const name of /** @type {const} */ ([
  'spawn',
  'spawnSync',
  'exec',
  'execSync',
  'execFile',
  'execFileSync',
  'fork',
])) {
  childProcess[name] = refusing(`another program, by ${name}`);
}
