import type { Bound } from '../../document/bound.js';
import { fileMessage } from '../../schema/files.js';
import type { ValueType } from '../../schema/field.js';

/** What a value is made of, as a few words: `list of string`, `enum Verdict`, `mapping`. */
export function typeName({ type, list }: Pick<Bound, 'type' | 'list'>): string {
  return list ? `list of ${single(type)}` : single(type);
}

function single(type: ValueType): string {
  switch (type.kind) {
    case 'scalar':
      return type.scalar;
    case 'integer':
      return type.orString ? 'integer or string' : 'integer';
    case 'message':
      return fileMessage(type.message) ? 'mapping' : type.message;
    case 'enum':
      return `enum ${type.enum}`;
    case 'event-type':
    case 'sub-type':
      return 'int32';
    case 'json-text':
      return `${single(type.of)} as JSON text`;
    case 'any':
      return 'anything';
  }
}
