import { format } from 'prettier';
import type { RuleHead } from '../../server/src/rules/rule.js';

interface Manifest {
  contributes: { configuration: { properties: { 'hubble.rules'?: { propertyNames: { enum: string[] } } } }[] };
}

/** The manifest of the extension with the names of all rules, which the settings editor offers for `hubble.rules`. */
export async function withRuleNames(manifest: string, rules: readonly RuleHead[]): Promise<string> {
  const read = JSON.parse(manifest) as Manifest;
  for (const { properties } of read.contributes.configuration) {
    const setting = properties['hubble.rules'];
    if (setting) setting.propertyNames.enum = rules.map(({ name }) => name).sort();
  }
  return format(JSON.stringify(read, undefined, 2), { parser: 'json-stringify' });
}
