import { conflictsOf } from '../../filter/flags/conflicts.js';
import type { Field } from '../../schema/field.js';
import { fileMessage } from '../../schema/files.js';
import { filterDoc } from '../../schema/filter-docs.js';
import { grammarDoc } from '../../schema/grammar-docs.js';
import type { ObserveFlag } from '../../schema/observe-flag.js';
import type { Release } from '../../tables/release.js';
import { code, listed, paragraphs, prose } from './markdown.js';
import { describeBounds } from './release.js';
import { valueTable } from './value-table.js';

/** Fields that the CLI fills from words of its own: how their values match says nothing of these. */
const IN_OTHER_WORDS = new Set(['event_type', 'ip_version', 'traffic_direction', 'reply', 'encrypted', 'tcp_flags']);

/** What a flag of `hubble observe` takes, what it fills, and what it cannot stand beside. */
export function describeFlag(flag: ObserveFlag, field: Field, release: Release): string {
  const { name, short, doc, notes = [], fields: [filled = ''] = [], since, until } = flag;
  const more = name.includes('namespace') || IN_OTHER_WORDS.has(filled) ? undefined : filterDoc(filled);
  const names = short === undefined ? `**--${name}**` : `**--${name}**, **-${short}**`;
  return paragraphs(
    `${names} · ${takes(flag)}`,
    prose(doc),
    listed('Matches', more?.match ?? []),
    field.grammar === undefined || flag.argument === 'bool' || more
      ? undefined
      : `The text is ${grammarDoc(field.grammar)}.`,
    valueTable(field, release),
    listed('Note', [...notes, ...(more?.traps ?? [])]),
    settings(flag).join('  \n'),
    describeBounds({ since, ...(until && { until }) }, release),
  );
}

function takes({ argument, bare }: ObserveFlag): string {
  if (argument === 'stringSlice') return `${code('list of string')}, with commas between`;
  if (argument === 'stringArray') return `${code('string')}, any number of times`;
  if (argument === 'bool') return `${code('bool')}, true without a value`;
  return code(argument) + (bare === undefined ? '' : `, ${code(bare)} without a value`);
}

function settings({ name, default: fallback, fields = [] }: ObserveFlag): string[] {
  const setting = CLI_CONFIG?.fields.find(({ flag }) => flag === `--${name}`);
  const conflicts = conflictsOf(name).map((flag) => code(`--${flag}`));
  return [
    fallback === undefined ? '' : `**Default:** ${code(fallback)}`,
    setting?.env === undefined ? '' : `**Environment:** ${code(setting.env)}`,
    setting === undefined ? '' : `**Configuration file:** ${code(setting.name)}`,
    fields.length === 0 ? '' : `**Filter fields:** ${fields.map(code).join(', ')}`,
    conflicts.length === 0 ? '' : `**Not together with:** ${conflicts.join(', ')}`,
  ].filter((line) => line !== '');
}

const CLI_CONFIG = fileMessage('CliConfig');
