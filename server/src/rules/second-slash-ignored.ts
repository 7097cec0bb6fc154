import { grammarRule } from './grammar-rule.js';
import { WITH_FILTERS } from './kinds.js';

export const secondSlashIgnored = grammarRule(
  {
    name: 'second-slash-ignored',
    severity: 'warning',
    summary: 'A pod or service with more than one slash: what stands behind the second is not read.',
    why:
      'Cilium splits the text at its slashes and takes the first two parts, the namespace and the beginning of the ' +
      'name.',
    kinds: WITH_FILTERS,
  },
  {
    'namespaced-name'(text) {
      const second = text.indexOf('/', text.indexOf('/') + 1);
      if (second < 0 || second === text.indexOf('/')) return [];
      const kept = text.slice(0, second);
      return [
        {
          message: `Cilium does not read what stands behind the second slash: this is ${kept}. Write \`namespace/name\`.`,
          part: { start: second, end: text.length },
          instead: '',
          uncertain: true,
        },
      ];
    },
  },
);
