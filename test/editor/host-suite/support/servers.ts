import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Harms } from '../crash.js';

/** The language server's file, as its command line names it. */
const SERVER = join('dist', 'server.cjs');

/** Process ids of the language servers that this extension host has started. */
export function languageServers(): number[] {
  return processes()
    .filter(({ parent, command }) => parent === process.pid && command.includes(SERVER))
    .map(({ pid }) => pid);
}

/** The system ends a program by one of these that used a wrong address, by the other one that used too much memory. */
export const HARMS: Harms = {
  ends: {
    SIGSEGV: (server) => process.kill(server, 'SIGSEGV'),
    SIGKILL: (server) => process.kill(server, 'SIGKILL'),
  },
  hang: (server) => process.kill(server, 'SIGSTOP'),
};

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

function processes(): Process[] {
  if (process.platform !== 'linux') return listed();
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => fromProc(Number(pid)));
}

function fromProc(pid: number): Process[] {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    // the second field is the program's name in brackets, which may hold spaces
    const [, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return [{ pid, parent: Number(parent), command }];
  } catch {
    return []; // it has ended since
  }
}

function listed(): Process[] {
  const lines = execFileSync('ps', ['-axo', 'pid=,ppid=,command='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [, pid, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
  });
}
