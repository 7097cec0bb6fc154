import { flagOf } from '../schema/observe-flags.js';
import { isObserved, messageOf } from '../document/bound.js';
import { ownerOf } from '../document/owner.js';
import { WITH_FILTERS } from './kinds.js';
import { rewriteText } from './rewrite.js';
import type { Rule } from './rule.js';

export const keySpelling: Rule = {
  name: 'key-spelling',
  severity: 'hint',
  summary: 'A key in another spelling than Hubble writes it: `sourcePod`, `IncludeFilters`.',
  why:
    'Filters take the lowerCamelCase of a field for the field, and the files around them take a key in any case. ' +
    'Every tool of Hubble, and the documentation, write `source_pod` and `includeFilters`, which is what people ' +
    'search for.',
  kinds: WITH_FILTERS,
  // Short forms of flags are as good as long ones.
  about: (_type, field) => field.name !== '' && flagOf(field) === undefined,
  check(bound) {
    const { key, field } = bound;
    const written = key?.string;
    if (!key || written === undefined || written === field.name || isObserved(bound)) return [];
    // The name of a Helm parameter is a path, and stands in no mapping of the chart's.
    if (!bound.parent?.value) return [];
    const owner = ownerOf(bound);
    const twice = bound.parent.value.entries().some(({ name }) => name === field.name);
    if (!owner || twice || messageOf(bound.parent.type)?.name !== owner.name) return [];
    const how = written === field.alias ? 'takes it for the field' : 'takes it in any case';
    return [
      {
        span: key.span,
        message: `\`${written}\` is \`${field.name}\`: Cilium ${how}, but all of Hubble writes it the other way. Write \`${field.name}\`.`,
        fixes: [{ title: `Change to ${field.name}`, edits: [rewriteText(key, field.name)], preferred: true }],
      },
    ];
  },
};
