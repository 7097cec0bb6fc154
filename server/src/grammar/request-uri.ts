import { parseAddress } from './ip.js';
import { decodeUtf8 } from './utf8.js';

/**
 * The decoded path of a URL as Go's url.ParseRequestURI finds it, which is what `http_path` is matched on; undefined
 * where Go rejects the URL. A fragment is part of the path; an opaque URL (`mailto:x`, `host:443`) has an empty one.
 */
export function requestPath(url: string): string | undefined {
  // eslint-disable-next-line no-control-regex -- control characters are what Go refuses
  if (url === '' || /[\x00-\x1f\x7f]/.test(url)) return undefined;
  if (url === '*') return '*';
  const scheme = /^([A-Za-z][-A-Za-z0-9+.]*)?:/.exec(url);
  if (scheme && scheme[1] === undefined) return undefined;
  const afterScheme = url.slice(scheme?.[0].length ?? 0);
  const query = afterScheme.indexOf('?');
  const rest = query < 0 ? afterScheme : afterScheme.slice(0, query);
  if (!rest.startsWith('/')) return scheme ? '' : undefined;
  if (!scheme || !rest.startsWith('//')) return unescapePath(rest);
  const slash = rest.indexOf('/', 2);
  const authority = slash < 0 ? rest.slice(2) : rest.slice(2, slash);
  return validAuthority(authority) ? unescapePath(slash < 0 ? '' : rest.slice(slash)) : undefined;
}

/** A percent sign that no two hex digits follow. */
const BAD_ESCAPE = /%(?![0-9A-Fa-f]{2})/;

function unescapePath(path: string): string | undefined {
  if (BAD_ESCAPE.test(path)) return undefined;
  return path.replace(/(?:%[0-9A-Fa-f]{2})+/g, (escapes) =>
    decodeUtf8(
      escapes
        .slice(1)
        .split('%')
        .map((hex) => parseInt(hex, 16)),
    ),
  );
}

function validAuthority(authority: string): boolean {
  const at = authority.lastIndexOf('@');
  const user = authority.slice(0, Math.max(at, 0));
  return validHost(authority.slice(at + 1)) && /^[-A-Za-z0-9._:~!$&'()*+,;=%@]*$/.test(user) && !BAD_ESCAPE.test(user);
}

function validHost(host: string): boolean {
  const open = host.lastIndexOf('[');
  if (open >= 0) {
    const close = host.lastIndexOf(']');
    return open === 0 && close > 0 && validPort(host.slice(close + 1)) && validIpLiteral(host.slice(1, close));
  }
  const colon = host.lastIndexOf(':');
  return (colon < 0 || validPort(host.slice(colon))) && validHostText(host);
}

function validPort(port: string): boolean {
  return port === '' || /^:[0-9]*$/.test(port);
}

/** Characters that a host must not hold unescaped, and escapes of ASCII other than `%25`. */
function validHostText(host: string): boolean {
  return !/[ #/?@\\^`{|}]/.test(host) && !BAD_ESCAPE.test(host) && !/%(?!25)[0-7]/.test(host);
}

function validIpLiteral(literal: string): boolean {
  const [, address = '', zone = ''] = /^([^%]*)(?:%25([^]*))?$/.exec(literal) ?? [];
  if (address === '' || !ZONE.test(zone.replace(/%(?:25|20)/g, '').replace(/%[0-7][0-9A-Fa-f]/g, unescaped)))
    return false;
  const read = parseAddress(literal.replace(/%25[^]*/, `%${zone}`));
  return read.ok && read.value.width === 128;
}

/** What may stand in a zone, as it is or escaped. */
const ZONE = /^[-A-Za-z0-9_.~!$&'()*+,;=:[\]<>"\u0080-\uffff]*$/;

function unescaped(escape: string): string {
  return String.fromCharCode(parseInt(escape.slice(1), 16));
}
