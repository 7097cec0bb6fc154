import { sibling, walk, type Bound } from '../document/bound.js';
import { codeNumber } from '../document/code-value.js';
import type { HubbleDocument } from '../document/hubble-document.js';
import { FLOW_FILTER } from '../schema/messages.js';
import { ownerOf } from '../document/owner.js';
import type { Span } from '../syntax/node.js';
import { identity } from '../tables/identities.js';
import type { Release } from '../tables/release.js';
import { subType } from '../tables/sub-types.js';
import { enumValue } from './describe/enum-value.js';
import { sourceUrl } from './describe/source-link.js';

/** A part of the file that opens the page which defines it. */
export interface DocumentLink {
  readonly span: Span;
  readonly url: string;
  readonly tooltip: string;
}

/** Links are made for filters only, so that a log is not read to its end for them; a hover has those of a flow. */
const FAR_ENOUGH = 500_000;

const EVENT_TYPES_FILE = 'pkg/monitor/api/types.go';
const ENUMS_FILE = 'api/v1/flow/flow.proto';
const IDENTITIES_FILE = 'pkg/identity/numericidentity.go';

/** The codes and names of filters, each with the file of Cilium's sources that defines it. */
export function documentLinks(document: HubbleDocument, release: Release): DocumentLink[] {
  const within = { start: 0, end: FAR_ENOUGH };
  if (document.kind === 'flows') return [];
  return document.parts(within).flatMap((part) => [...walk(part, within)].flatMap((bound) => link(bound, release)));
}

function link(bound: Bound, release: Release): DocumentLink[] {
  const { value, type, list } = bound;
  if (!value?.scalar || list) return [];
  const file = fileOf(bound);
  if (file === undefined || (type.kind === 'enum' && ownerOf(bound) !== FLOW_FILTER)) return [];
  return [{ span: value.span, url: sourceUrl(file, release), tooltip: `Defined in ${file}` }];
}

function fileOf(bound: Bound): string | undefined {
  const { type, value, field } = bound;
  const written = value?.scalar?.value;
  switch (type.kind) {
    case 'event-type':
      return codeNumber(value) === undefined ? undefined : EVENT_TYPES_FILE;
    case 'enum':
      return enumValue(type.enum, written) ? ENUMS_FILE : undefined;
    case 'sub-type': {
      const row = subType(codeNumber(sibling(bound, 'type')) ?? 0, codeNumber(value) ?? -1);
      return row?.protoEnum === undefined ? undefined : ENUMS_FILE;
    }
    default:
      return field.names === 'identity' && typeof written === 'number' && identity(written)
        ? IDENTITIES_FILE
        : undefined;
  }
}
