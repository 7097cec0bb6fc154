#!/usr/bin/env node
// Written for old releases of Node.js, so that they can say what is wrong instead of stumbling over newer syntax.
import module from 'module';

const OLDEST = 20;

if (Number(process.versions.node.split('.')[0]) < OLDEST) {
  console.error(`hubble-ls needs Node.js ${OLDEST} or newer, and this is ${process.versions.node}.`);
  process.exitCode = 2;
} else {
  // Node 22 and later keep the compiled bundle, which halves the start; Node 20 has no such function
  if (module.enableCompileCache) module.enableCompileCache();
  import('../dist/hubble-ls.js');
}
