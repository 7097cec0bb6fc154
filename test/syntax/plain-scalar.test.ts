import assert from 'node:assert/strict';
import { resolvePlain } from '../../server/src/syntax/plain-scalar.js';

/** As resolve.go of go.yaml.in/yaml/v2 reads them. */
const ROWS: readonly (readonly [value: unknown, ...spellings: string[]])[] = [
  [true, 'true', 'True', 'TRUE', 'yes', 'Yes', 'YES', 'on', 'On', 'ON', 'y', 'Y'],
  [false, 'false', 'False', 'FALSE', 'no', 'No', 'NO', 'off', 'Off', 'OFF', 'n', 'N'],
  [null, '', '~', 'null', 'Null', 'NULL'],
  [8, '010', '0o10', '0O10', '+010', '0x8', '0X8', '0b1000', '0B1000', '8', '+8', '8.0', '8.', '0_1_0'],
  [-8, '-8', '-010', '-0x8', '-0b1000', '-8.0'],
  [1000, '1000', '1_000', '1e3', '1E3', '1.0e+3', '1__000_'],
  [9, '09', '9', '9.', '+9'],
  [8.5, '08.5'],
  [0.5, '.5', '0.5', '5e-1', '.5e0'],
  [0, '0', '00', '0.0'],
  [Infinity, '.inf', '.Inf', '.INF', '+.inf'],
  [-Infinity, '-.inf'],
  [NaN, '.nan', '.NaN', '.NAN'],
  [2 ** 64, '18446744073709551616'],
];

const STRINGS = [
  ...['tRUE', 'oN', 'yEs', 'nULL', 'Y ', 'trace', 'to-stack'],
  ...['0x', '0xg', '0o8', '0b2', '1e', '--1', '+', '-', '.', '..5', '._5', '.e3', '_1', '1:30', '4,5', '1 2'],
  ...['2001-01-01', '2001-12-14T21:59:43.10Z', '10.0.0.1', '10.0.0.0/8', '5+', '::1', '1.2.3', '.5_0'],
];

describe('plain scalars', () => {
  for (const [value, ...spellings] of ROWS) {
    for (const spelling of spellings) {
      it(`${spelling || '(nothing)'} is ${String(value)}`, () => {
        assert.deepEqual(resolvePlain(spelling), value);
      });
    }
  }
  for (const text of STRINGS) {
    it(`${text} is a string`, () => {
      assert.equal(resolvePlain(text), text);
    });
  }
});
