import { parseGoBool } from '../../grammar/go-bool.js';
import { cleanPath } from '../../grammar/go-path.js';
import { listItems } from '../flags/flag.js';
import type { Settings } from './settings.js';

/** Flags of a command line, in the order of their values. */
type Flags = ReadonlyMap<string, readonly string[]>;

/**
 * Why hubble does not even try to connect, in its words; undefined where it does (hubble/cmd/common/validate and
 * common/conn, 1.19). It looks at that before anything else, also where it reads flows from a file or prints filters.
 * @param flags win over the settings
 * @param exists whether there is a file; what is in it is not looked at
 */
export function connectionFault(
  settings: Settings,
  flags: Flags,
  exists: (path: string) => boolean,
): string | undefined {
  const text = (key: string): string => flags.get(key)?.at(-1) ?? settings.text(key);
  const [user, password] = [text('basic-auth-username'), text('basic-auth-password')];
  if ((user === '') !== (password === ''))
    return invalid('must specify both basic-auth-username and basic-auth-password');
  const [certificate, key] = [text('tls-client-cert-file'), text('tls-client-key-file')];
  if ((certificate === '') !== (key === '')) {
    return invalid('certificate and private key are both required, but only one was provided');
  }
  const tls = flags.get('tls')?.at(-1);
  const isOn = tls === undefined ? settings.isOn('tls') : parseGoBool(tls) === true;
  const hasTls = isOn || text('server').startsWith('tls://');
  if (!hasTls) return certificate === '' ? undefined : invalid('transport layer security required');
  const listed = flags.get('tls-ca-cert-files');
  const authorities = listed ? listItems(listed) : settings.list('tls-ca-cert-files');
  const missing = authorities.find((path) => !exists(path));
  if (missing !== undefined) return `cannot load cert '${missing}': ${noSuchFile(cleanPath(missing))}`;
  const half = certificate === '' ? undefined : [certificate, key].find((path) => !exists(path));
  return half === undefined ? undefined : noSuchFile(half);
}

function invalid(reason: string): string {
  return `invalid flag(s): ${reason}`;
}

function noSuchFile(path: string): string {
  return `open ${path}: no such file or directory`;
}
