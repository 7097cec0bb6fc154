import { parse } from 'yaml';

/** What a piece of YAML 1.1, which Helm and Cilium read, means; throws on broken YAML. */
export function yamlValue(text: string): unknown {
  return parse(text, { version: '1.1' });
}
