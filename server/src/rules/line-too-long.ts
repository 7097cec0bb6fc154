import { utf8Length } from '../grammar/utf8.js';
import type { Rule } from './rule.js';

/** The size of the buffer that the CLI reads lines with (bufio.MaxScanTokenSize), in bytes. */
export const LONGEST_LINE = 65_536;

export const lineTooLong: Rule = {
  name: 'line-too-long',
  severity: 'warning',
  summary: 'A line of a flow log that is too long for `hubble observe --input-file`.',
  why:
    'The CLI reads a file line by line into a buffer of 65,536 bytes. A line that does not fit ends the whole run with ' +
    '`bufio.Scanner: token too long`: what came before it is printed, what comes behind it is not, and with `--last` nothing is.',
  kinds: ['flows'],
  about: (type, { name }, list) => !list && name === '' && type.kind === 'message' && type.message.startsWith('Get'),
  check({ value, parent }) {
    if (parent || value?.tree.language !== 'json') return [];
    const { source } = value;
    if (source.length * 3 < LONGEST_LINE || source.includes('\n') || utf8Length(source) < LONGEST_LINE) return [];
    const { start } = value.span;
    const message =
      `This line has ${utf8Length(source)} bytes: \`hubble observe --input-file\` stops here with "token too long", ` +
      'because it reads lines of less than 65536 bytes. Take the line out, or cut it down with a field mask.';
    return [{ span: { start, end: start + 1 }, message, fixes: [] }];
  },
};
