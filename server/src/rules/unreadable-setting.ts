import { parseGoBool } from '../grammar/go-bool.js';
import { advice } from './advice.js';
import { grammarRule, type Fault } from './grammar-rule.js';

export const unreadableSetting = grammarRule(
  {
    name: 'unreadable-setting',
    severity: 'warning',
    summary: 'A text that Go cannot read as the boolean, whole number or address that it should be.',
    why:
      'All values of the ConfigMap cilium-config are texts, which the agent reads with `strconv.ParseBool`, `strconv.ParseInt` and ' +
      '`net.SplitHostPort`. `yes` and `on` are not booleans there, whatever they are in YAML, and an address needs its colon.',
    kinds: ['helm-values', 'cilium-config'],
  },
  {
    bool: (text) =>
      text === '' || parseGoBool(text) !== undefined ? [] : [fault(text, 'not a boolean', boolFor(text))],
    integer: (text) => (text === '' || INTEGER.test(text) ? [] : [fault(text, 'not a whole number', undefined)]),
    'listen-address': (text) => {
      if (text === '' || ADDRESS.test(text)) return [];
      return [fault(text, 'not an address to listen on', /^\d{1,5}$/.test(text) ? `:${text}` : undefined)];
    },
  },
);

const INTEGER = /^[+-]?(?:\d[\d_]*|0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+)$/;
const ADDRESS = /^(?:\[[^\]]*\]|[^:\s]*):[\w-]+$/;

const TRUE = ['yes', 'y', 'on', 'enabled'];
const FALSE = ['no', 'n', 'off', 'disabled'];

function boolFor(text: string): string | undefined {
  const word = text.toLowerCase();
  if (word === 'true' || TRUE.includes(word)) return 'true';
  return word === 'false' || FALSE.includes(word) ? 'false' : undefined;
}

function fault(text: string, what: string, instead: string | undefined): Fault {
  return {
    message: `"${text}" is ${what}: the agent cannot read it.${advice(instead)}`,
    ...(instead !== undefined && { instead }),
  };
}
