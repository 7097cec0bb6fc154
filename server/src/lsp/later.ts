/** Calls back once the messages that have arrived by then are handled. */
export const later: (callback: () => void) => void = 'setImmediate' in globalThis ? setImmediate : byMessage();

/**
 * A worker has no `setImmediate`, and its timers soon wait for four milliseconds each; a message to itself does not
 * wait.
 */
function byMessage(): (callback: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port2.addEventListener('message', () => waiting.shift()?.());
  port2.start();
  return (callback) => {
    waiting.push(callback);
    port1.postMessage(undefined);
  };
}
