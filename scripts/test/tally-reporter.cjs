const { writeFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha');

/** mocha's `spec` report, which also notes the counts in the file that `TALLY_FILE` names, for `npm test` to add up. */
module.exports = class TallyReporter extends reporters.Spec {
  /**
   * @param {import('mocha').Runner} runner
   * @param {import('mocha').MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    const file = process.env['TALLY_FILE'];
    if (!file) return;
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures } = this.stats;
      writeFileSync(file, JSON.stringify({ passed: passes, failed: failures }));
    });
  }
};
