/**
 * What a plain scalar means to Cilium and Helm, which read YAML through sigs.k8s.io/yaml: YAML 1.1 with the exceptions
 * of go-yaml v2 (resolve.go of go.yaml.in/yaml/v2 2.4), where `y` and `n` are booleans as well, base 60 is not known,
 * and `010` is octal. Timestamps reach the decoder as strings.
 */
export function resolvePlain(text: string): string | number | boolean | null {
  const constant = CONSTANTS.get(text);
  if (constant !== undefined) return constant;
  const first = text.charAt(0);
  if (first === '.') return DOT_FLOAT.test(text) ? Number(text) : text;
  if (!/[-+0-9]/.test(first)) return text;
  return resolveNumber(text.replaceAll('_', '')) ?? text;
}

const CONSTANTS = new Map<string, number | boolean | null>();
for (const [value, spellings] of [
  [true, ['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON']],
  [false, ['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF']],
  [null, ['', '~', 'null', 'Null', 'NULL']],
  [NaN, ['.nan', '.NaN', '.NAN']],
  [Infinity, ['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF']],
  [-Infinity, ['-.inf', '-.Inf', '-.INF']],
] as const) {
  for (const spelling of spellings) CONSTANTS.set(spelling, value);
}

const DOT_FLOAT = /^\.[0-9]+(?:[eE][-+]?[0-9]+)?$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const INTEGER = /^([-+]?)(0[xX][0-9a-fA-F]+|0[oO]?[0-7]+|0[bB][01]+)$/;

function resolveNumber(text: string): number | undefined {
  const [, sign, digits] = INTEGER.exec(text) ?? [];
  if (digits !== undefined) {
    const magnitude = Number(/^0[0-7]/.test(digits) ? `0o${digits.slice(1)}` : digits);
    return sign === '-' ? -magnitude : magnitude;
  }
  return FLOAT.test(text) ? Number(text) : undefined;
}
