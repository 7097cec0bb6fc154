import type { HubbleDocument } from '../../document/hubble-document.js';
import type { Span } from '../../syntax/node.js';
import { convertFilterAt } from '../filters/convert-filter.js';
import type { Refactoring } from './refactoring.js';

/** Writes the filter at a place in another form that Cilium takes there. */
export function convertFilter(document: HubbleDocument, { start }: Span): Refactoring[] {
  const { form, edit } = convertFilterAt(document, start) ?? {};
  return form && edit ? [{ title: `Write the filter as ${form}`, edits: [edit] }] : [];
}
