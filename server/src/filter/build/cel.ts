import { CelCompileError, CelRuntimeError } from '../cel/cel-error.js';
import { CelProgramError, compileCel, type CelProgram } from '../cel/program.js';
import { buildError, type Builder } from './builder.js';

/**
 * Filters by CEL expression (pkg/hubble/filters/cel_expression.go, 1.19). One that holds is enough; one that fails ends
 * the list, and what comes after it is not asked.
 */
export const buildCel: Builder = ({ experimental }) => {
  const programs = experimental?.cel_expression?.map(compile);
  if (!programs) return [];
  return [
    (flow) => {
      for (const program of programs) {
        const result = program(flow);
        if (result instanceof CelRuntimeError) return false;
        if (result) return true;
      }
      return false;
    },
  ];
};

function compile(source: string): CelProgram {
  try {
    return compileCel(source);
  } catch (error) {
    if (error instanceof CelProgramError) throw buildError(`error building CEL program: ${error.message}`);
    if (error instanceof CelCompileError) throw buildError(`error compiling CEL expression: ${error.message}`);
    throw error;
  }
}
