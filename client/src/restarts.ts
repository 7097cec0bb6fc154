import type {
  BaseLanguageClient,
  CloseHandlerResult,
  ErrorHandler,
  ErrorHandlerResult,
  Message,
} from 'vscode-languageclient';

/**
 * Starts a server that has ended again, as often as the client library would. What cannot be written to a server that
 * is gone is no reason to give up, as it is to the library after three times: an editor has many questions under way.
 */
export class Restarts implements ErrorHandler {
  private library: ErrorHandler | undefined;

  follow(client: BaseLanguageClient): void {
    this.library = client.createDefaultErrorHandler();
  }

  /** Is for the log alone: where it is the end, `closed` says what comes of it. */
  async error(error: Error, message: Message | undefined): Promise<ErrorHandlerResult> {
    return { ...(await this.followed.error(error, message, 1)), handled: true };
  }

  closed(): CloseHandlerResult | Promise<CloseHandlerResult> {
    return this.followed.closed();
  }

  private get followed(): ErrorHandler {
    if (!this.library) throw new Error('a client that nobody follows has no connection');
    return this.library;
  }
}
