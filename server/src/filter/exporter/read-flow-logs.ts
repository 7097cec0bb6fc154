import { FilterError } from '../filter-error.js';
import { decodeFlowLogs } from './decode-flow-logs.js';
import { GoDecodeError } from './flow-log-fields.js';
import type { FlowLog } from './flow-log.js';
import { parseGoYaml } from '../go/go-yaml.js';
import { GoYamlError } from '../go/go-yaml-error.js';
import type { GoValue } from '../go/go-value.js';

/**
 * Reads the file of the agent's dynamic exporter, flowlogs.yaml (pkg/hubble/exporter, 1.19). Keys are matched without
 * regard to case and unknown ones ignored, but inside filters neither; one wrong value refuses the whole file.
 * @returns the entries; null where the file has none
 * @throws FilterError of stage `decode`
 */
export function readFlowLogs(text: string): readonly FlowLog[] | null {
  const logs = decode(parse(text));
  const problems = validate(logs ?? []);
  if (problems.length > 0) throw new FilterError('decode', `failed to validate config: ${problems.join('\n')}`);
  return logs?.filter((log) => log !== null) ?? null;
}

function parse(text: string): GoValue {
  try {
    return parseGoYaml(text, 'v2');
  } catch (error) {
    if (error instanceof GoYamlError) throw unmarshalError(`error converting YAML to JSON: ${error.message}`);
    throw error;
  }
}

function decode(value: GoValue): readonly (FlowLog | null)[] | null {
  try {
    return decodeFlowLogs(value);
  } catch (error) {
    if (error instanceof GoYamlError) throw unmarshalError(`error converting YAML to JSON: ${error.message}`);
    if (error instanceof GoDecodeError) {
      throw unmarshalError(`error unmarshaling JSON: while decoding JSON: ${error.message}`);
    }
    throw error;
  }
}

function unmarshalError(message: string): FilterError {
  return new FilterError('decode', `failed to unmarshal yaml config: ${message}`);
}

function validate(logs: readonly (FlowLog | null)[]): string[] {
  const names = new Set<string>();
  const paths = new Set<string>();
  return logs.flatMap((log, index) => {
    if (!log) return [`invalid flowlog at index ${index}`];
    return [...check(log.name, 'name', 'name', names), ...check(log.filePath, 'filePath', 'path', paths)];
  });
}

function check(value: string | undefined, key: string, what: string, seen: Set<string>): string[] {
  if (value === undefined) return [`${key} is required`];
  if (seen.has(value)) return [`duplicated flowlog ${what} ${value}`];
  seen.add(value);
  return [];
}
