import type { EnumType } from '../../schema/field.js';
import { ENUMS } from '../../schema/messages.js';
import { existsIn, LATEST } from '../../tables/release.js';

/** The names of an enum of flow.proto, both ways. */
export interface EnumNames {
  readonly numberOf: ReadonlyMap<string, number>;
  readonly nameOf: ReadonlyMap<number, string>;
}

/** Every enum of flow.proto and relay.proto as release 1.19 has it. */
export const ENUM_NAMES: ReadonlyMap<string, EnumNames> = new Map(ENUMS.map((row) => [row.name, namesOf(row)]));

function namesOf({ values }: EnumType): EnumNames {
  const known = values.filter((row) => existsIn(LATEST, row));
  return {
    numberOf: new Map(known.map(({ name, number }) => [name, number])),
    nameOf: new Map(known.map(({ name, number }) => [number, name])),
  };
}

/** The name that Hubble prints for a number of an enum, and the number itself where release 1.19 has no name for it. */
export function enumText(enumName: string, number = 0): string {
  return ENUM_NAMES.get(enumName)?.nameOf.get(number) ?? String(number);
}
