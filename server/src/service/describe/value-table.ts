import type { Field } from '../../schema/field.js';
import { enumType } from '../../schema/messages.js';
import { existsIn, type Release } from '../../tables/release.js';
import { code, prose, table } from './markdown.js';

/** A longer list of values is left to completion. */
const MOST_SHOWN = 20;

/** The values that a field may have, where they are few. */
export function valueTable({ type, values = [], openValues }: Field, release: Release): string | undefined {
  if (type.kind === 'enum') {
    const rows = enumType(type.enum).values.filter((row) => existsIn(release, row));
    if (rows.length > MOST_SHOWN) return `One of ${rows.length} names, or its number.`;
    return table(
      ['number', 'name', 'meaning'],
      rows.map((row) => [String(row.number), code(row.name), prose(row.doc ?? '')]),
    );
  }
  const rows = values.filter((row) => existsIn(release, row));
  if (rows.length === 0) return undefined;
  const known = rows.some((row) => row.doc)
    ? table(
        ['value', 'meaning'],
        rows.map((row) => [code(row.name), prose(row.doc ?? '')]),
      )
    : `One of ${rows.map((row) => code(row.name)).join(', ')}.`;
  return openValues ? `${known}\n\nOther values are taken as well.` : known;
}
