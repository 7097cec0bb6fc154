import { once } from 'node:events';

/** Standard output as a stream of texts and bytes: waits for the reader, and ends quietly when it has gone. */
export class Printer {
  private pending: (string | Uint8Array)[] = [];
  private gone = false;
  private fault: Error | undefined;

  constructor(private readonly stream: NodeJS.WriteStream) {
    stream.on('error', (fault: NodeJS.ErrnoException) => {
      this.gone = true;
      if (fault.code !== 'EPIPE') this.fault = fault;
    });
  }

  /** Nobody reads what is printed any more. */
  get closed(): boolean {
    return this.gone;
  }

  print(text: string | Uint8Array): void {
    if (text.length > 0) this.pending.push(text);
  }

  /**
   * Writes what was printed.
   * @throws what the system says when it cannot be written, unless the reader has gone.
   */
  async flush(): Promise<void> {
    if (this.pending.length > 0 && !this.gone) {
      const bytes = Buffer.concat(this.pending.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
      this.pending = [];
      if (!this.stream.write(bytes)) await this.drained();
    }
    if (this.fault) throw this.fault;
  }

  private async drained(): Promise<void> {
    const over = new AbortController();
    const { signal } = over;
    await Promise.race([
      once(this.stream, 'drain', { signal }).catch(() => undefined),
      once(this.stream, 'close', { signal }).catch(() => undefined),
    ]);
    over.abort();
  }
}
