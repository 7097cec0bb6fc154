import { enumType } from '../../schema/messages.js';
import type { EnumValue } from '../../schema/field.js';
import { enumRow } from '../../schema/table-enums.js';
import type { Release } from '../../tables/release.js';
import type { SubType } from '../../tables/sub-type.js';
import { code, paragraphs, prose } from './markdown.js';
import { describeBounds } from './release.js';

/** A value of an enum that is written by its name or by its number; undefined where the enum has none such. */
export function enumValue(enumName: string, written: unknown): EnumValue | undefined {
  return enumType(enumName).values.find((row) => row.name === written || row.number === written);
}

/** What a value of an enum stands for, with what the table behind the enum knows of it. */
export function describeEnumValue(enumName: string, value: EnumValue, release: Release): string {
  const row = enumRow(enumName, value.name);
  return paragraphs(
    `**${prose(value.name)}** · ${value.number} of enum ${code(enumName)}`,
    value.doc && prose(value.doc),
    row && aboutRow(row),
    !row && value.deprecated ? '**Deprecated.**' : undefined,
    describeBounds(row ?? value, release),
  );
}

/** What an operator should know of a code besides its meaning. */
function aboutRow(row: SubType): string {
  return paragraphs(
    row.hint && `**Hint:** ${prose(row.hint)}`,
    row.monitorText && `Printed as "${prose(row.monitorText)}".`,
    row.goConst && `Defined as ${code(row.goConst)}.`,
  );
}

/** What can be said of a number that the enum has no name for. */
export function describeUnknownEnum(enumName: string, number: number, release: Release): string {
  return paragraphs(
    `**unknown** · ${number} of enum ${code(enumName)}`,
    `Up to Cilium ${release} no value of ${code(enumName)} has this number.`,
  );
}
