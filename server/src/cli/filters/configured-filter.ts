import { compileFilters, type HubbleEvent } from '../../filter/index.js';
import { FilterFile } from './filter-file.js';

/**
 * What the filters of a file let through.
 * @param exporter the name of one of its exporters; may be left out where there is only one
 * @throws Refusal
 */
export async function configuredFilter(
  path: string,
  exporter: string | undefined,
): Promise<(event: HubbleEvent) => boolean> {
  const { allow, deny } = (await FilterFile.read(path)).group(exporter);
  return compileFilters(
    allow.map(({ filter }) => filter),
    deny.map(({ filter }) => filter),
  );
}
