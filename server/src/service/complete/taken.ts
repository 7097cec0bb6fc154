import type { Bound } from '../../document/bound.js';

/**
 * What the other members of the list say that a value is one of: none of them is written twice. Metrics count by their
 * name.
 */
export function takenBeside({ parent, value, list, field }: Bound): ReadonlySet<string> {
  const items = list || !parent?.list ? [] : (parent.value?.items() ?? []);
  const here = value?.span.start;
  const others = items.filter(({ span }) => span.start !== here);
  const texts = others.flatMap(({ scalar }) => (scalar ? [String(scalar.value)] : []));
  return new Set(field.grammar === 'metric' ? texts.map((text) => /^[^:]*/.exec(text)?.[0] ?? text) : texts);
}

/** The words of a text, without the one that is being written. */
export function takenInText(text: string, typed: string, separator: RegExp): ReadonlySet<string> {
  const behind = text.startsWith(typed) ? text.slice(typed.length) : '';
  // The word at the caret ends the one part and starts the other.
  const words = [...typed.split(separator).slice(0, -1), ...behind.split(separator).slice(1)];
  return new Set(words);
}
