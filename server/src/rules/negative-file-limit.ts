import type { Rule } from './rule.js';

const LIMITS = ['fileMaxSizeMb', 'fileMaxBackups', 'hubble-export-file-max-size-mb', 'hubble-export-file-max-backups'];

export const negativeFileLimit: Rule = {
  name: 'negative-file-limit',
  severity: 'warning',
  summary: 'A size or number of files below zero.',
  why:
    'The exporter replaces 0 by its default, 10 MB and 5 files, and takes every other number as it is. A negative one is not a way to ' +
    'say "no limit": it goes to the library that rotates the files, which does not expect it.',
  kinds: ['helm-values', 'flowlogs', 'cilium-config'],
  about: (_, { name }, list) => !list && LIMITS.includes(name),
  check({ value, field }) {
    const written = value?.scalar?.value;
    if (!value || written === null || written === '' || !(Number(written) < 0)) return [];
    const message = `\`${field.name}\` below zero means nothing: the agent takes it and hands it on to the rotation of its files. Write a positive number, or leave the key out for ${field.default?.replaceAll('"', '') ?? 'the default'}.`;
    return [{ span: value.span, message, fixes: [] }];
  },
};
