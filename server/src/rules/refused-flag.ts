import type { Bound } from '../document/bound.js';
import { OBSERVE_FLAGS } from '../filter/flags/observe-flags.js';
import { refusalOf } from '../filter/flags/refusal.js';
import { OBSERVE_COMMAND } from '../schema/observe-flags.js';
import { compareReleases, LATEST } from '../tables/release.js';
import { COMMAND_LINES, isFlagList, type WrittenFlag, writtenFlags } from './command-flags.js';
import { meantByFlag } from './meant-by-flag.js';
import { ofMessage } from './of-message.js';
import { changeTo } from './rewrite.js';
import type { Problem, Rule } from './rule.js';

export const refusedFlag: Rule = {
  name: 'refused-flag',
  severity: 'error',
  summary: 'A flag of `hubble observe` that the CLI refuses: its value, or together with another one.',
  why:
    'The CLI reads its flags one by one, stops at the first that it cannot use, and shows no flow: a type that it does not know, a ' +
    'time without a unit, two flags that exclude each other (`hubble/cmd/observe/flows_filter.go`). Flags for either side, such as ' +
    '`--pod`, exclude those of one side, such as `--from-pod`, in most cases. Output formats other than JSON refuse a field mask.',
  kinds: COMMAND_LINES,
  about: ofMessage(OBSERVE_COMMAND.name),
  check(command, { release }) {
    if (writtenFlags(command).length > MOST_FLAGS) return [];
    // Older releases knew other flags and words.
    if (compareReleases(release, LATEST) < 0 && writtenFlags(command).some(isOfOldRelease)) return [];
    const known = writtenFlags(command).filter(({ flag }) => OBSERVE_FLAGS.some(({ name }) => name === flag.name));
    if (!refusalOf(known.filter(({ expands }) => !expands).flatMap(argumentOf))) return [];
    const values = known.flatMap((one) => ofValue(one));
    const wrong = new Set(values.map(({ bound }) => bound));
    const rest = withoutUnknown(known, wrong);
    const together = ofAll(
      rest,
      command,
      known.some(({ expands }) => expands),
    );
    return [...values.flatMap(({ problem }) => problem ?? []), ...together];
  },
};

/** Of more flags each is compared with all in front of it, and nobody writes them. */
const MOST_FLAGS = 500;

/** `recorder` was an event type up to 1.18. */
function isOfOldRelease({ text }: WrittenFlag): boolean {
  return text?.startsWith('recorder') ?? false;
}

function argumentOf({ flag, text }: WrittenFlag): string[] {
  return [text === undefined ? `--${flag.name}` : `--${flag.name}=${text}`];
}

interface WrongValue {
  readonly bound: Bound;
  /** Undefined where another rule says it. */
  readonly problem: Problem | undefined;
}

function ofValue(one: WrittenFlag): WrongValue[] {
  const { flag, bound, text, expands } = one;
  const { value, key } = bound;
  if (expands || flag.name === 'not' || !key) return [];
  if (text === undefined) {
    if (flag.bare !== undefined) return [];
    return [
      { bound, problem: { span: key.span, message: `\`--${flag.name}\` needs a value: ${REFUSES}.`, fixes: [] } },
    ];
  }
  const refusal = refusalOf(argumentOf(one));
  const isAboutValue =
    refusal?.reason !== undefined || /^(?:failed to parse the|invalid output) /.test(refusal?.error ?? '');
  if (!refusal || !isAboutValue || !value) return [];
  const saidElsewhere = bound.type.kind === 'enum' || flag.argument === 'duration' || isFlagList(bound.field, text);
  const { advice, instead } = meantByFlag(flag, text);
  const message = `\`--${flag.name}\` does not take "${text}" (${refusal.error}): ${REFUSES}.${advice}`;
  return [
    { bound, problem: saidElsewhere ? undefined : { span: value.span, message, fixes: changeTo(value, instead) } },
  ];
}

const REFUSES = '`hubble observe` refuses the command line';

/** The flags whose values are known and right, each with the `--not` in front of it. */
function withoutUnknown(flags: readonly WrittenFlag[], wrong: ReadonlySet<Bound>): WrittenFlag[] {
  const kept: WrittenFlag[] = [];
  for (const one of flags) {
    if (!one.expands && !wrong.has(one.bound)) kept.push(one);
    else if (kept.at(-1)?.flag.name === 'not') kept.pop();
  }
  return kept;
}

/** What is wrong between flags that are each right: said at the last one without which it would not be. */
function ofAll(flags: readonly WrittenFlag[], command: Bound, isPartial: boolean): Problem[] {
  const refusal = refusalOf(flags.flatMap(argumentOf));
  if (!refusal) return [];
  const isCertain = /cannot be combined|cannot set both|namespace /.test(refusal.error);
  // What a variable stands for may be the flag that is missing.
  if (!isCertain && (isPartial || /[$`]/.test(command.value?.tree.text ?? ''))) return [];
  const at = flags.findLast(
    (_, index) => refusalOf(without(flags, index).flatMap(argumentOf))?.error !== refusal.error,
  );
  const span = (at ?? flags.at(-1))?.bound.key?.span;
  if (!span) return [];
  return [{ span, message: `${sentence(refusal.error)}: ${REFUSES}.`, fixes: [] }];
}

/** The flags without one of them, and without the `--not` in front of it. */
function without(flags: readonly WrittenFlag[], index: number): WrittenFlag[] {
  const isNegated = flags[index]?.flag.name !== 'not' && flags[index - 1]?.flag.name === 'not';
  return flags.filter((_, at) => at !== index && !(isNegated && at === index - 1));
}

function sentence(error: string): string {
  const [first = ''] = error.split('\n');
  return first.charAt(0).toUpperCase() + first.slice(1);
}
