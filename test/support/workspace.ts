import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hubbleLs, type Ended } from './hubble-ls.js';

/** A folder of files that the program runs in. */
export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), 'workspace-'));

  constructor(files: Readonly<Record<string, string | Uint8Array>>) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), content);
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  hubbleLs(args: readonly string[], input: string | Uint8Array = '', env: Record<string, string> = {}): Ended {
    return hubbleLs(args, input, { cwd: this.folder, env });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
