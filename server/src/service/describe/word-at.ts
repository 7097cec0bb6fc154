import type { Grammar } from '../../schema/grammar-name.js';
import type { Release } from '../../tables/release.js';
import { describeCelAt } from './cel.js';
import { describeMetricAt, type DescribedWord } from './metric-words.js';
import { describeText } from './scalar.js';

type At = (text: string, at: number, release: Release) => DescribedWord | undefined;

/** Texts of several words, each of which stands for something. */
const AT: Readonly<Partial<Record<Grammar, At>>> = {
  cel: describeCelAt,
  metric: describeMetricAt,
  metrics: eachOf(/[^\s]+/g, describeMetricAt),
  'field-masks': eachOf(/[^\s,]+/g, all('field-mask')),
  'field-mask-list': eachOf(/[^\s,]+/g, all('field-mask')),
  'event-types': eachOf(/[^\s,]+/g, all('event-types')),
  'drop-reasons': eachOf(/[^\s,]+/g, all('drop-reason')),
};

/** What the word at an offset of a text stands for, and where it stands in there. */
export function describeWordAt(
  grammar: Grammar,
  text: string,
  at: number,
  release: Release,
): DescribedWord | undefined {
  return AT[grammar]?.(text, at, release);
}

/** Describes the word that the offset is in or at the end of. */
function eachOf(words: RegExp, describe: At): At {
  return (text, at, release) => {
    const found = [...text.matchAll(words)].find(({ index, 0: word }) => index <= at && at <= index + word.length);
    const inside = found && describe(found[0], at - found.index, release);
    if (!inside) return undefined;
    const { start, end } = inside.part;
    return { ...inside, part: { start: start + found.index, end: end + found.index } };
  };
}

function all(grammar: Grammar): At {
  return (word, _, release) => {
    const markdown = describeText(grammar, word, release);
    return markdown === undefined ? undefined : { part: { start: 0, end: word.length }, markdown };
  };
}
