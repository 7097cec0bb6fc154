/** Go's strconv.FormatFloat(value, 'g', -1, 64): an exponent below 1e-4 and from 1e6 on. */
export function formatFloat(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value < 0 ? '-Inf' : '+Inf';
  const [mantissa = '', exponentText = '0'] = value.toExponential().split('e');
  const exponent = Number(exponentText);
  if (exponent >= -4 && exponent < 6) return Object.is(value, -0) ? '-0' : String(value);
  return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

/** Go's strconv.FormatFloat(value, 'f', -1, 64): all digits, never an exponent. */
export function decimalFloat(value: number): string {
  if (!Number.isFinite(value) || value === 0) return formatFloat(value);
  const [mantissa = '', exponentText = '0'] = Math.abs(value).toExponential().split('e');
  const [whole = '', rest = ''] = mantissa.split('.');
  const exponent = Number(exponentText);
  const digits = exponent < 0 ? '0'.repeat(-exponent) + whole + rest : (whole + rest).padEnd(exponent + 1, '0');
  const point = exponent < 0 ? 1 : exponent + 1;
  const fraction = digits.slice(point);
  return (value < 0 ? '-' : '') + digits.slice(0, point) + (fraction === '' ? '' : `.${fraction}`);
}

const DECIMAL = /^[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/;
const HEXADECIMAL = /^([-+]?)0[xX]([0-9a-fA-F]*)(?:\.([0-9a-fA-F]*))?[pP]([-+]?[0-9]{1,5})$/;

/**
 * Go's strconv.ParseFloat(text, 64): decimal, or hexadecimal with a power of two; underscores between digits; `inf`,
 * `nan`. Undefined where Go refuses the text, or where the number is too large.
 */
export function parseFloat64(text: string): number | undefined {
  const special = /^([-+]?)(?:(inf|infinity)|(nan))$/i.exec(text);
  if (special) return special[3] !== undefined ? NaN : special[1] === '-' ? -Infinity : Infinity;
  const between = /^[-+]?0[xX]/.test(text) ? /(?<=[0-9a-fA-FxX])_(?=[0-9a-fA-F])/g : /(?<=[0-9])_(?=[0-9])/g;
  const plain = text.replace(between, '');
  const number = DECIMAL.test(plain) ? Number(plain) : hexadecimal(plain);
  return number !== undefined && Number.isFinite(number) ? number : undefined;
}

function hexadecimal(text: string): number | undefined {
  const [, sign, whole = '', fraction = '', power] = HEXADECIMAL.exec(text) ?? [];
  if (power === undefined || whole + fraction === '') return undefined;
  const magnitude = Number(BigInt('0x' + whole + fraction)) * 2 ** (Number(power) - 4 * fraction.length);
  return sign === '-' ? -magnitude : magnitude;
}

/** Go's time.Duration.String: `1h0m0s`, `1.5ms`, `0s`. */
export function formatDuration(nanoseconds: bigint): string {
  const sign = nanoseconds < 0n ? '-' : '';
  const magnitude = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  if (magnitude === 0n) return '0s';
  if (magnitude < 1_000n) return `${sign}${magnitude}ns`;
  if (magnitude < 1_000_000n) return `${sign}${decimal(magnitude, 3)}µs`;
  if (magnitude < 1_000_000_000n) return `${sign}${decimal(magnitude, 6)}ms`;
  const minutes = magnitude / 60_000_000_000n;
  const seconds = `${decimal(magnitude % 60_000_000_000n, 9)}s`;
  if (minutes === 0n) return sign + seconds;
  const hours = minutes / 60n;
  return `${sign}${hours === 0n ? '' : `${hours}h`}${minutes % 60n}m${seconds}`;
}

/** A whole number with its last digits behind a point, without zeros at the end. */
function decimal(value: bigint, digits: number): string {
  const text = String(value).padStart(digits + 1, '0');
  const fraction = text.slice(-digits).replace(/(?<!0)0+$/, '');
  return text.slice(0, -digits) + (fraction === '' ? '' : '.' + fraction);
}
