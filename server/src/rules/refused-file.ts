import { walk, type Bound } from '../document/bound.js';
import { hasPlaceholder, isPlaceholder } from '../document/placeholder.js';
import { ofMessage } from './of-message.js';
import { decodingFault, unreadableFault } from './reading-faults.js';
import { appliesTo, type Problem, type Rule, type RuleContext } from './rule.js';

/** Larger texts, in UTF-16 units, are not read a second time with each key; the other rules judge them as any. */
const MOST = 100_000;

/**
 * What keeps Cilium from reading a file as a whole, by its own reading: YAML that Go cannot parse, and whatever else
 * the other rules have no words for.
 *
 * @param others The rules that say it better where they say it.
 */
export function refusedFile(others: readonly Rule[]): Rule {
  return {
    name: 'refused-file',
    severity: 'error',
    summary: 'A flowlogs.yaml that the agent refuses, or a configuration file that the Hubble CLI ignores as a whole.',
    why:
      'The agent reads flowlogs.yaml as one: a tab, a wrong indentation or an unclosed bracket anywhere, and it keeps the last ' +
      'good configuration, with a line in its log that few will see. Inside the `|` of a ConfigMap no YAML editor looks for it. ' +
      'The Hubble CLI is worse off: a configuration file that it cannot parse counts as empty, without a word, so that no ' +
      'filter of it applies. This rule reads the file with the rules of Go’s YAML and of Cilium’s decoder, and speaks where no ' +
      'other rule has named the place.',
    kinds: ['flowlogs', 'cli-config'],
    about: ofMessage('FlowLogs', 'CliConfig'),
    check(bound, context) {
      const { source } = bound;
      if (!source || source.text.length > MOST || hasPlaceholder(source.text)) return [];
      const isFlowLogs = context.kind === 'flowlogs';
      const unreadable = unreadableFault(source, bound, context);
      // In a string no YAML editor looks for what is no YAML, and what the other rules make of the rest is guesswork.
      if (unreadable && (source.embedded || !isFlowLogs)) return [unreadable];
      const fault = unreadable ?? decodingFault(source, bound, context);
      return fault && !isSaid(bound, fault, context, others) ? [fault] : [];
    },
  };
}

/** Whether another rule has said so; what is to be put in later says nothing. */
function isSaid(bound: Bound, { severity }: Problem, context: RuleContext, others: readonly Rule[]): boolean {
  const rules = others.filter((rule) => appliesTo(rule, context));
  for (const inner of walk(bound)) {
    if (isPlaceholder(inner.value)) return true;
    const asked = rules.filter((rule) => rule.about(inner.type, inner.field, inner.list));
    const found = asked.flatMap((rule) =>
      [...rule.check(inner, context)].map((problem) => problem.severity ?? rule.severity),
    );
    if (found.includes('error') || (severity === 'warning' && found.includes('warning'))) return true;
  }
  return false;
}
