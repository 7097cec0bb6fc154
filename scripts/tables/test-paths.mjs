import { readFacts, release } from './facts.mjs';

/**
 * Lists that tests compare the derived paths with: what Cilium's own programs accepted, one path and release a line.
 */
export function testPathModules(folder) {
  const { paths } = readFacts(folder, 'field-mask.json');
  const lines = paths.map(
    ({ path, since, discouraged }) => `${path} ${release(since)}${discouraged ? ' discouraged' : ''}\n`,
  );
  return new Map([['test/schema/paths/field-mask.txt', lines.join('')]]);
}
