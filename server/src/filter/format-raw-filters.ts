import type { FlowFilter } from './flow-filter.js';
import { encodeMessage } from './protojson/encode.js';
import type { ProtoMessage } from './protojson/proto-value.js';

/** A filter as hubble prints it: one line of JSON, proto names, fields in the order of flow.proto. */
export function formatFilter(filter: FlowFilter): string {
  return encodeMessage('FlowFilter', filter as ProtoMessage);
}

/**
 * The YAML that `hubble observe --print-raw-filters` prints, which its `--config` takes: a JSON text for each filter.
 */
export function formatRawFilters(allowlist: readonly FlowFilter[], denylist: readonly FlowFilter[]): string {
  const yaml = section('allowlist', allowlist) + section('denylist', denylist);
  return yaml === '' ? '{}\n' : yaml;
}

function section(key: string, filters: readonly FlowFilter[]): string {
  if (filters.length === 0) return '';
  return `${key}:\n${filters.map((filter) => `    - ${scalar(formatFilter(filter))}\n`).join('')}`;
}

/**
 * What go-yaml writes escaped only: what it does not count as printable (emojis too), and the line break of ISO 6429.
 */
const UNPRINTABLE = /[^\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/u;

function scalar(json: string): string {
  if (!UNPRINTABLE.test(json)) return `'${json.replaceAll("'", "''")}'`;
  const escaped = json.replace(/["\\]/g, '\\$&').replace(new RegExp(UNPRINTABLE, 'gu'), escape);
  return `"${escaped}"`;
}

function escape(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16).toUpperCase();
  if (code === 0x85) return '\\N';
  if (code > 0xffff) return '\\U' + hex.padStart(8, '0');
  return code < 0x100 ? '\\x' + hex.padStart(2, '0') : '\\u' + hex.padStart(4, '0');
}
