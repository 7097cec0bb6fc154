import type { HubbleDocument } from '../../document/hubble-document.js';
import type { Bound } from '../../document/bound.js';
import type { Slot } from '../../document/slot.js';
import { enumType } from '../../schema/messages.js';
import { existsIn, type Release } from '../../tables/release.js';
import { WORKLOAD_KINDS } from '../../tables/workload-kinds.js';
import { describeEnumValue } from '../describe/enum-value.js';
import { describeField } from '../describe/field.js';
import { prose } from '../describe/markdown.js';
import { COMPLETION_KIND, type Choice } from './choice.js';
import { identityWords } from './identity-words.js';
import { grammarWords } from './grammar-words.js';
import { occurringWords } from './occurring.js';
import { takenBeside } from './taken.js';
import { bareWord, type Word, type Words } from './word.js';
import { written } from './written.js';

/**
 * The values that may stand at a slot, by the type, the table or the grammar of its field.
 *
 * @param typed What stands before the caret in the text of the value.
 */
export function valueChoices(
  slot: Slot,
  typed: string,
  release: Release,
  documents: readonly HubbleDocument[],
): Choice[] {
  const { bound } = slot;
  const { before, rows } = wordsFor(bound, typed, release);
  const after = textBehind(bound, typed);
  const taken = takenBeside(bound);
  const listed = new Set(rows.map(({ name, value = name }) => String(value)));
  const occurring = occurringWords(bound, documents).filter(({ name }) => !listed.has(name));
  // What occurs here is likelier than what may occur anywhere.
  const words = [...occurring, ...rows].filter(({ name, value = name }) => before !== '' || !taken.has(String(value)));
  const choices = words.map((word) => {
    const value = word.value ?? word.name;
    return {
      label: word.name,
      detail: word.detail,
      documentation: word.documentation,
      words: before + (typeof value === 'number' ? `${value} ${word.name}` : word.name),
      text: written(slot, typeof value === 'string' ? before + value + (before === '' ? '' : after) : value),
      kind: rows.includes(word) ? COMPLETION_KIND.enumMember : COMPLETION_KIND.reference,
      ...(word.deprecated && { deprecated: true as const }),
    };
  });
  return bound.value?.scalar?.style === 'literal' || bound.value?.scalar?.style === 'folded' ? [] : choices;
}

/** What follows the word at the caret in a text of several words. */
function textBehind({ value }: Bound, typed: string): string {
  const text = value?.string ?? '';
  return text.startsWith(typed) ? text.slice(typed.length).replace(/^[^\s;|,]*/, '') : '';
}

function wordsFor(bound: Bound, typed: string, release: Release): Words {
  const { type, field } = bound;
  if (type.kind === 'enum') return { before: '', rows: enumWords(type.enum, release) };
  if (type.kind === 'scalar' && type.scalar === 'bool') return { before: '', rows: boolWords(bound, release) };
  if (field.names === 'identity')
    return { before: '', rows: identityWords(release).map((row) => ({ ...row, value: row.number })) };
  if (field.names === 'workload-kind') return { before: '', rows: KINDS };
  if (field.grammar === 'bool') return { before: '', rows: truthWords(bound, release) };
  if (field.grammar) return grammarWords(field.grammar, typed, release, bound.value?.string);
  const rows = (field.values ?? []).filter((row) => existsIn(release, row));
  return {
    before: '',
    rows: rows.map(({ name, doc = '' }) => ({ name, detail: doc, documentation: () => prose(doc) })),
  };
}

const KINDS: readonly Word[] = [...WORKLOAD_KINDS.keys()].map((name) => bareWord(name));

function enumWords(name: string, release: Release): Word[] {
  const rows = enumType(name).values.filter((row) => existsIn(release, row));
  // The value 0 says that nothing is known, and what is no longer emitted matches nothing: both last.
  const rank = ({ number, deprecated }: (typeof rows)[number]): number => (deprecated ? 2 : number === 0 ? 1 : 0);
  return [...rows]
    .sort((a, b) => rank(a) - rank(b))
    .map((row) => ({
      name: row.name,
      detail: `${row.number} · ${name}`,
      documentation: () => describeEnumValue(name, row, release),
      ...(row.deprecated && { deprecated: true as const }),
    }));
}

function boolWords(bound: Bound, release: Release): Word[] {
  return truthWords(bound, release).map((word) => ({ ...word, value: word.name === 'true' }));
}

/** The same as texts. */
function truthWords(bound: Bound, release: Release): Word[] {
  return ['true', 'false'].map((name) => ({ name, detail: '', documentation: () => describeField(bound, release) }));
}
