import type { Field, Message } from '../../schema/field.js';
import { commonness } from '../../schema/common-keys.js';
import { fieldMaskChildren, fieldMaskPath } from '../../schema/field-mask.js';
import { fileMessage } from '../../schema/files.js';
import { helmReach } from '../../schema/helm-path.js';
import { FLOW } from '../../schema/messages.js';
import { existsIn, type Release } from '../../tables/release.js';
import { describeFieldOf } from '../describe/field.js';
import { typeName } from '../describe/type-name.js';
import type { Word } from './word.js';

/**
 * The paths of a field mask one step below what is typed. The whole path is one word, so that typing on narrows the
 * list: so it is for those of Helm values.
 */
export function maskPathWords(typed: string, release: Release): Word[] {
  const parent = typed.slice(0, Math.max(0, typed.lastIndexOf('.')));
  const paths = fieldMaskChildren(parent).filter((row) => !row.discouraged && existsIn(release, row));
  return paths
    .map((row) => ({ row, rank: row.field.deprecated ? LAST : commonness(ownerOf(parent), row.field.name) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ row: { path, field } }) => fieldWord(path, FLOW, field, release));
}

const LAST = Number.MAX_SAFE_INTEGER;

/** The message that a path leads into. */
function ownerOf(path: string): string {
  const type = fieldMaskPath(path)?.field.type;
  return type?.kind === 'message' ? type.message : FLOW.name;
}

/** The keys of the mapping that a path of Helm values leads into, each with the whole path in front. */
export function helmPathWords(typed: string, release: Release): Word[] {
  const path = typed.slice(0, typed.lastIndexOf('.') + 1);
  const owner = path === '' ? fileMessage('HelmValues') : helmReach(path)?.owner;
  return (owner?.fields ?? [])
    .filter((field) => existsIn(release, field))
    .map((field) => fieldWord(path + field.name, owner, field, release));
}

function fieldWord(name: string, owner: Message | undefined, field: Field, release: Release): Word {
  return {
    name,
    detail: typeName({ type: field.type, list: field.repeated === true }),
    documentation: () => describeFieldOf(owner, field, release),
    ...(field.deprecated && { deprecated: true as const }),
  };
}
