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
  *check(bound) {
    const paths = maskPaths(bound) ?? [];
    const firsts = new Map<string, number>();
    for (const [at, { path }] of paths.entries()) if (!firsts.has(path)) firsts.set(path, at);
    for (const [at, { path, span, removal }] of paths.entries()) {
      const by = paths[firstThatTakes(path, at, firsts) ?? -1];
      if (!by) continue;
      const message =
        by.path === path
          ? `\`${path}\` stands here twice.`
          : `\`${by.path}\` takes \`${path}\` with it: this path adds nothing.`;
      const edit = removal();
      const fix = edit && { title: `Remove ${path}`, edits: [edit] };
      yield {
        span,
        message,
        unnecessary: true as const,
        related: [{ span: by.span, message: 'This takes it.' }],
        // Of a path and one above it, the one above may be what was not meant.
        fixes: fix ? [by.path === path ? { ...fix, preferred: true as const } : fix] : [],
      };
    }
  },
};

/** Flows are not that deep. */
const DEEPEST = 20;

/** Which path of a mask takes another one: the first one that is above it, or the same further up. */
function firstThatTakes(path: string, at: number, firsts: ReadonlyMap<string, number>): number | undefined {
  const taking: number[] = [];
  for (let depth = 0, end = path.indexOf('.'); end >= 0 && depth < DEEPEST; depth++, end = path.indexOf('.', end + 1)) {
    const above = firsts.get(path.slice(0, end));
    if (above !== undefined) taking.push(above);
  }
  const same = firsts.get(path);
  if (same !== undefined && same < at) taking.push(same);
  return taking.length > 0 ? Math.min(...taking) : undefined;
}
