/** @typedef {(close: () => unknown) => void} OnClose notes what to close at the end, last noted first */

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * A list of servers, browsers and temporary folders that are closed together, also when the person at the terminal
 * stops us.
 *
 * @param {number} [interrupted] exit status after Ctrl-C
 * @returns {{ onClose: OnClose, closeAll: () => Promise<void> }}
 */
export function closeTogether(interrupted = 130) {
  /** @type {(() => unknown)[]} */
  const open = [];
  /** @type {Promise<void> | undefined} */
  let closed;
  const closeAll = () => (closed ??= closeInTurn());
  const closeInTurn = async () => {
    for (let close = open.pop(); close; close = open.pop()) await close();
    for (const signal of SIGNALS) process.off(signal, stopped);
  };
  // npm passes on the Ctrl-C that we have had from the terminal already: the second one waits with the first
  const stopped = (/** @type {NodeJS.Signals} */ signal) => {
    void closeAll().finally(() => process.exit(signal === 'SIGINT' ? interrupted : 143));
  };
  for (const signal of SIGNALS) process.on(signal, stopped);
  return { onClose: (close) => void open.push(close), closeAll };
}

/**
 * Runs something that opens servers, browsers and temporary folders, and closes them at its end however it ends.
 *
 * @template T
 * @param {(onClose: OnClose) => Promise<T>} use
 * @param {number} [interrupted] exit status after Ctrl-C
 * @returns {Promise<T>}
 */
export async function closing(use, interrupted) {
  const { onClose, closeAll } = closeTogether(interrupted);
  try {
    return await use(onClose);
  } finally {
    await closeAll();
  }
}
