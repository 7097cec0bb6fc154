import { advice } from './advice.js';
import { grammarRule, type Fault } from './grammar-rule.js';
import { WITH_FILTERS } from './kinds.js';
import { PATTERN } from './pattern-signs.js';

export const impossibleName = grammarRule(
  {
    name: 'impossible-name',
    severity: 'warning',
    summary: 'A namespace, pod or service that cannot exist: Kubernetes has no such letters in names.',
    why:
      'Names in Kubernetes have lower-case letters, digits and `-`, those of pods `.` as well. Cilium compares what ' +
      'is written letter by letter, so that an upper-case letter or `_` never matches.',
    kinds: WITH_FILTERS,
  },
  {
    'namespaced-name'(text) {
      const slash = text.indexOf('/');
      const end = slash < 0 ? text.length : (text.indexOf('/', slash + 1) + text.length + 1) % (text.length + 1);
      const namespace = text.slice(0, Math.max(slash, 0));
      return [
        ...faults('namespace', namespace, 0, /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)?$/),
        ...faults('name', text.slice(slash + 1, end), slash + 1, /^(?:[a-z0-9][a-z0-9.-]*)?$/),
      ];
    },
  },
);

function faults(what: string, text: string, start: number, possible: RegExp): Fault[] {
  // Something like a pattern is another rule's.
  if (possible.test(text) || PATTERN.test(text)) return [];
  const lower = text.toLowerCase();
  const dashed = lower.replaceAll('_', '-');
  const instead = [lower, dashed].find((name) => possible.test(name));
  return [
    {
      message: `No ${what} in Kubernetes can be "${text}": nothing matches.${advice(instead)}`,
      part: { start, end: start + text.length },
      ...(instead !== undefined && { instead }),
      ...(instead !== lower && !dashed.startsWith('kube-') && { uncertain: true }),
    },
  ];
}
