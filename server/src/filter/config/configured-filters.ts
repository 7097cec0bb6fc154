import type { Configured } from '../flags/observe-request.js';
import { Settings, type Environment } from './settings.js';

/**
 * What a configuration file of the hubble command and its environment say of filters, see {@link Settings}; the rest is
 * about the connection, which is looked at before any filter.
 */
export function configuredFilters(text: string, environment: Environment = {}): Configured {
  const settings = new Settings(text, environment);
  return { allowlist: settings.list('allowlist'), denylist: settings.list('denylist'), settings };
}
