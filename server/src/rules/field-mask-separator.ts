import { compareReleases } from '../tables/release.js';
import { grammarRule } from './grammar-rule.js';

export const fieldMaskSeparator = grammarRule(
  {
    name: 'field-mask-separator',
    severity: 'error',
    summary: 'Commas between the paths of a field mask that the agent does not take there.',
    why:
      'The field mask of the ConfigMap is one string. White space between its paths works in every release. From 1.17 on a string ' +
      'with a comma is cut at its commas alone, and the blank behind one becomes part of the path; before, a comma was part of the ' +
      'path as well. The agent finds no field of that name and does not start.',
    kinds: ['cilium-config'],
    since: '1.15',
  },
  {
    'field-masks': (text, release) => {
      const written = text.trim();
      const cutAtCommas = compareReleases(release, '1.17') >= 0;
      if (!written.includes(',') || (cutAtCommas && !/\s/.test(written))) return [];
      const how = cutAtCommas ? 'commas and blanks together' : 'commas';
      const instead = written
        .split(/[\s,]+/)
        .filter((path) => path !== '')
        .join(' ');
      const message = `Cilium ${release} does not take ${how} between the paths: the mask is invalid, and the agent does not start. Write blanks alone.`;
      return [{ message, instead }];
    },
  },
);
