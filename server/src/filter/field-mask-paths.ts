import { quote } from '../grammar/go-text.js';
import { fieldMaskPath } from '../schema/field-mask.js';
import { existsIn, LATEST } from '../tables/release.js';

/**
 * What is wrong with the first path of a field mask that is none of a flow, as protobuf-go says it (fieldmaskpb.New).
 */
export function fieldMaskFault(paths: readonly string[]): string | undefined {
  const wrong = paths.find((path) => {
    const found = fieldMaskPath(path);
    return !found || !existsIn(LATEST, found);
  });
  return wrong === undefined ? undefined : `proto: invalid path ${quote(wrong)} for message "flow.Flow"`;
}
