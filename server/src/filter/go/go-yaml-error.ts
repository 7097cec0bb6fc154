/** Why a YAML text was refused. */
export class GoYamlError extends Error {
  /** @param at Where the text cannot be read on, if that is known. */
  constructor(
    message: string,
    readonly at?: number,
  ) {
    super(message);
  }
}

/**
 * `v2` is what sigs.k8s.io/yaml reads with: YAML 1.1, the last of two equal keys taken. `v3` is what viper reads with:
 * of the words for booleans only true and false, two equal keys are an error.
 */
export type GoYamlVersion = 'v2' | 'v3';
