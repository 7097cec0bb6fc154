/** The yardstick of `match`: reads a file in large blocks into one buffer and calls JSON.parse for each line. */
import { openSync, readSync } from 'node:fs';

const BLOCK = 1 << 20;
const NEWLINE = 0x0a;
/** A line that began in the block before has room in front of it. */
const buffer = Buffer.allocUnsafe(2 * BLOCK);

const file = openSync(process.argv[2] ?? '', 'r');
for (let kept = 0; ;) {
  const length = readSync(file, buffer, kept, BLOCK, null);
  if (length === 0) break;
  const filled = buffer.subarray(0, kept + length);
  let start = 0;
  for (let end = filled.indexOf(NEWLINE); end >= 0; end = filled.indexOf(NEWLINE, start)) {
    JSON.parse(filled.toString('utf8', start, end));
    start = end + 1;
  }
  kept = filled.copy(buffer, 0, start);
}
