import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** All that runs at a user's: the server, the program for the terminal, the extension. */
const SOURCES = ['server/src', 'client/src', 'server/bin'].flatMap((folder) =>
  readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[jt]s$/.test(name))
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(`${ROOT}${folder}/${name}`, 'utf8') })),
);

/** What opens a connection, listens, looks up a name, runs a program, or code that is a text. */
const REACHING_OUT = [
  /\b(?:from|import|require)\b[ (]*['"](?:node:)?(?:net|tls|https?|http2|dgram|dns|child_process|cluster|vm|worker_threads|inspector|repl)(?:\/[^'"]*)?['"]/,
  /(?<![\w.])(?:fetch|eval|importScripts)\(/,
  /\bnew (?:Function|WebSocket|EventSource|XMLHttpRequest)\b/,
  /\b(?:createTerminal|ShellExecution|ProcessExecution|openExternal)\b/,
];

describe('the sources', () => {
  it('open no connection, and run nothing', () => {
    assert.ok(SOURCES.length > 500);
    const found = SOURCES.flatMap(({ name, text }) =>
      REACHING_OUT.flatMap((pattern) => pattern.exec(text)?.map((what) => `${name}: ${what}`) ?? []),
    );
    assert.deepEqual(found, []);
  });
});
