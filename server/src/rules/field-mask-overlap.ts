import { WITH_MASKS } from './kinds.js';
import { isMask, maskPaths } from './mask-paths.js';
import type { Rule } from './rule.js';

export const fieldMaskOverlap: Rule = {
  name: 'field-mask-overlap',
  severity: 'hint',
  summary: 'A path of a field mask that another path of it has already.',
  why:
    'A path takes everything below it: with `source` in the mask, `source.pod_name` adds nothing. People list both ' +
    'when they mean to write less, and get all of `source`.',
  kinds: WITH_MASKS,
  about: (_type, field, list) => isMask(field, list),
  check(bound) {
    const paths = maskPaths(bound) ?? [];
    return paths.flatMap(({ path, span, removal }, at) => {
      const by = paths.find(
        (other, before) => path.startsWith(`${other.path}.`) || (path === other.path && before < at),
      );
      if (!by) return [];
      const message =
        by.path === path
          ? `\`${path}\` stands here twice.`
          : `\`${by.path}\` takes \`${path}\` with it: this path adds nothing.`;
      const edit = removal();
      const fix = edit && { title: `Remove ${path}`, edits: [edit] };
      return [
        {
          span,
          message,
          unnecessary: true,
          related: [{ span: by.span, message: 'This takes it.' }],
          // Of a path and one above it, the one above may be what was not meant.
          fixes: fix ? [by.path === path ? { ...fix, preferred: true } : fix] : [],
        },
      ];
    });
  },
};
