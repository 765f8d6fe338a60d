const { TestEnvironment } = require('jest-environment-node');
const { enter, openPage, sweep } = require('./page.cjs');
const keepTimers = require('./timers.cjs');

/** One in a worker: what is loaded once, as axe is, keeps the window that it found. */
let page;

/** A page around the specs, without a sandbox: see `runtime.cjs`. */
module.exports = class PageEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    page ??= openPage();
    this.leave = enter(page);
    this.callOff = keepTimers();
  }

  async teardown() {
    this.callOff();
    sweep(page);
    this.leave();
    await super.teardown();
  }
};
