/** @typedef {(close: () => unknown) => void} OnClose notes what to close at the end, last noted first */

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs something that opens servers, browsers and temporary folders, and closes them at its end, also when it throws
 * or when the person at the terminal stops it.
 *
 * @template T
 * @param {(onClose: OnClose) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function closing(use) {
  /** @type {(() => unknown)[]} */
  const open = [];
  const closeAll = async () => {
    for (let close = open.pop(); close; close = open.pop()) await close();
  };
  const stopped = (/** @type {NodeJS.Signals} */ signal) => {
    void closeAll().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  };
  for (const signal of SIGNALS) process.on(signal, stopped);
  try {
    return await use((close) => void open.push(close));
  } finally {
    await closeAll();
    for (const signal of SIGNALS) process.off(signal, stopped);
  }
}
