import { assert } from 'chai';

/** Stands for `node:assert/strict` where there is no Node: of chai, whose `equal` is a loose one. */
export default {
  ...assert,
  equal: assert.strictEqual.bind(assert),
  notEqual: assert.notStrictEqual.bind(assert),
};
