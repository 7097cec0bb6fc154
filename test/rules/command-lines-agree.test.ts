import assert from 'node:assert/strict';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { diagnose } from '../../server/src/service/diagnose.js';
import { shellWord } from '../../server/src/syntax/shell-word.js';
import { vectors } from '../support/vectors.js';

interface FlagsCase {
  readonly id: string;
  readonly argv: readonly string[];
  readonly error?: string;
}

/**
 * Rules about what the CLI does not look at: it hands the filter to the server, which is never asked for these cases.
 */
const BY_SERVER = new Set([
  'invalid-address',
  'invalid-cel',
  'invalid-http-status',
  'invalid-label-selector',
  'invalid-name-pattern',
  'invalid-port',
  'invalid-regex',
  'unknown-field-mask-path',
  'unknown-protocol',
]);

/**
 * An error of the linter is a promise: hubble 1.19.4 refused exactly these command lines of test/vectors/flags.json.
 */
describe('rules report an error exactly where hubble refuses the command line', () => {
  const byCommand = vectors<FlagsCase>('flags').filter(({ argv }) => argv[0] === 'observe');

  for (const quote of [inSingle, inDouble]) {
    it(`with words in ${quote === inSingle ? 'single' : 'double'} quotes (${byCommand.length})`, () => {
      const wrong = byCommand.flatMap(({ id, argv, error }) => {
        const text = `hubble ${argv.map(quote).join(' ')}\n`;
        const errors = diagnose(new HubbleDocument(text, 'shell'), { release: '1.19' }).filter(
          ({ severity, rule }) => severity === 'error' && !BY_SERVER.has(rule),
        );
        if ((error !== undefined) === errors.length > 0) return [];
        return [
          `${id} ${text}  hubble ${error ?? 'takes it'}\n  rules  ${errors.map(({ message }) => message).join('; ') || 'say no error'}`,
        ];
      });
      assert.equal(wrong.join('\n'), '');
    });
  }
});

/** As people quote: the value alone, behind `--name=` as well. */
function inDouble(text: string): string {
  const [head = ''] = /^--[\w-]+=|^-?-?[\w-]+$/.exec(text) ?? [];
  const rest = text.slice(head.length);
  return rest === '' && head !== '' ? head : `${head}"${rest.replace(/[$`"\\]/g, '\\$&')}"`;
}

function inSingle(text: string): string {
  const [head = ''] = /^--[\w-]+=/.exec(text) ?? [];
  return head + shellWord(text.slice(head.length));
}
