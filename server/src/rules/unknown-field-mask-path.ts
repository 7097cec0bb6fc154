import { fieldMaskPath, fieldMaskPaths } from '../schema/field-mask.js';
import { existsIn, type Release } from '../tables/release.js';
import { advice } from './advice.js';
import { cameWith } from './came-with.js';
import { grammarRule, type Fault } from './grammar-rule.js';
import { meantMaskPaths } from './meant-mask-path.js';
import { ofEachWord } from './words.js';

export const unknownFieldMaskPath = grammarRule(
  {
    name: 'unknown-field-mask-path',
    severity: 'error',
    summary: 'A path that no field mask of Flow may name in the release at hand.',
    why:
      'A field mask lists fields of Flow by their names in the proto file: `source.pod_name`, `IP.source`, `l4.TCP`. The names ' +
      'of the JSON and of the CLI, an asterisk, a `flow.` in front or a path through a list make the mask invalid, and the ' +
      'exporter is not made. In the ConfigMap it keeps the agent from starting.',
  },
  {
    'field-mask': (text, release) => faults(text, release, NO_EXPORTER),
    'field-masks': (text, release) => ofEachWord(text, (path) => faults(path, release, NO_EXPORTER)),
    'field-mask-list': (text, release) => ofEachWord(text, (path) => faults(path, release, NO_ANSWER)),
  },
);

const NO_EXPORTER = 'the agent refuses the field mask, and the exporter is not made';
const NO_ANSWER = '`hubble observe` refuses the field mask';

function faults(path: string, release: Release, refuses: string): Fault[] {
  if (path === '') return [{ message: `An empty entry is not a path: ${refuses}. Write one, or remove the entry.` }];
  const found = fieldMaskPath(path);
  if (found && existsIn(release, found)) return [];
  if (found) return [{ message: `\`${path}\` ${cameWith(found)}: in ${release} ${refuses}.` }];
  const parent = parentThatEnds(path);
  const meant = parent === undefined ? meantMaskPaths(path, pathsIn(release)).slice(0, MOST_OFFERED) : [parent];
  const [instead, ...others] = meant;
  const why =
    parent === undefined ? `\`${path}\` is not a field of Flow` : `A path cannot go through the list \`${parent}\``;
  return [
    {
      message: `${why} up to Cilium ${release}: ${refuses}.${advice(instead && meant.join(' or '))}`,
      ...(instead !== undefined && { instead, others }),
      ...(others.length > 0 && { uncertain: true }),
    },
  ];
}

/** How many paths a message names. */
const MOST_OFFERED = 3;

function pathsIn(release: Release): string[] {
  return fieldMaskPaths().flatMap((row) => (!row.discouraged && existsIn(release, row) ? [row.path] : []));
}

/** The repeated field in front of what a path goes on to. */
function parentThatEnds(path: string): string | undefined {
  for (let dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
    const found = fieldMaskPath(path.slice(0, dot));
    if (found?.field.repeated) return found.path;
  }
  return undefined;
}
