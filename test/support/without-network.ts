import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ALONE = fileURLToPath(new URL('alone.cjs', import.meta.url));

/** Makes a namespace without a network: for root, and for others where the system lets them. */
const NAMESPACES: readonly (readonly string[])[] = [
  ['unshare', '--net'],
  ['unshare', '--net', '--map-root-user'],
];

const namespace =
  NAMESPACES.find(([command = '', ...args]) => spawnSync(command, [...args, 'true']).status === 0) ?? [];

/**
 * The command that runs a program of Node where it can reach nothing: it ends when it tries to, and on Linux there is
 * no network around it.
 */
export function withoutNetwork(program: string, args: readonly string[]): [command: string, ...args: string[]] {
  const [command = process.execPath, ...rest] = [...namespace, process.execPath, '--require', ALONE, program, ...args];
  return [command, ...rest];
}
