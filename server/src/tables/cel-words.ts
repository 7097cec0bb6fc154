import { CEL_FUNCTIONS, CEL_MACROS } from './data/cel-words.js';

/** A function or macro of CEL. */
export interface CelWord {
  readonly name: string;
  /** How it is written. */
  readonly use: string;
  readonly meaning: string;
}

/** The function of this name. */
export function celFunction(name: string): CelWord | undefined {
  return CEL_FUNCTIONS.find((row) => row.name === name);
}

/** The macro of this name. */
export function celMacro(name: string): CelWord | undefined {
  return CEL_MACROS.find((row) => row.name === name);
}
