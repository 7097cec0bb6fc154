import type { Configured } from '../../filter/index.js';
import { wholeText } from '../text-pieces.js';
import { reasonOf } from '../reason.js';
import { visibleLines } from '../visible.js';

/**
 * What the file of `--config` says, under the environment, as `hubble observe` takes them. Hubble goes on without a
 * file that it cannot read, and so without its filters; it does so silently, and we say it on standard error.
 */
export async function configuration(file: string): Promise<Configured> {
  // What reads YAML is loaded only where there is some to read.
  const { configuredFilters } = await import('../../filter/config/configured-filters.js');
  let text = '';
  let fault: string | undefined;
  try {
    text = await wholeText(file);
  } catch (error) {
    fault = reasonOf(error);
  }
  const configured = configuredFilters(text, process.env);
  fault ??= configured.settings?.fault;
  if (fault !== undefined) {
    process.stderr.write(
      `hubble-ls: ${visibleLines(`${file}: ${fault}; hubble goes on without this configuration`)}\n`,
    );
  }
  return configured;
}
