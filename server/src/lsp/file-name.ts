import { decodedUri } from '../service/config/decoded-uri.js';

/** The last part of a URI, as people write it. */
export function fileName(uri: string): string {
  return decodedUri(uri.slice(uri.lastIndexOf('/') + 1));
}
