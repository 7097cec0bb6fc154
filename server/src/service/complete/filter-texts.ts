import { messageOf } from '../../document/bound.js';
import type { Slot } from '../../document/slot.js';
import type { Release } from '../../tables/release.js';
import { COMPLETION_KIND, type Choice } from './choice.js';
import { keyChoices } from './keys.js';
import { written } from './written.js';

/** Whole filters with one key, as JSON in a string, where such a string must stand and has nothing in it yet. */
export function filterTextChoices(slot: Slot, release: Release, snippets: boolean): Choice[] {
  const { bound } = slot;
  if (bound.type.kind !== 'json-text' || !messageOf(bound.type.of) || bound.value?.string?.trim()) return [];
  const style = bound.value?.scalar?.style;
  if (style === 'literal' || style === 'folded') return [];
  const inside: Slot = {
    ...slot,
    role: 'key',
    bound: { ...bound, type: bound.type.of, list: false, value: undefined },
    keyAt: undefined,
    flow: true,
    quoted: true,
    colon: ':',
    comma: ',',
    tail: '',
  };
  return keyChoices(inside, release, snippets).map((choice) => ({
    ...choice,
    text: written(slot, `{${choice.text}}`),
    kind: COMPLETION_KIND.snippet,
  }));
}
