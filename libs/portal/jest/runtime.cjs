const NativeRuntime = require('../../workspace/jest/runtime.cjs');
require('./sources.cjs');

/** The server's runtime, with Angular's compiler: Angular is read once in a worker, and not once for each spec. */
module.exports = class PortalRuntime extends NativeRuntime {
  /** A set-up file is read once as well; what it does for each spec it exports as `forEachSpec`. */
  async unstable_importModule(path) {
    const { forEachSpec } = await super.unstable_importModule(path);
    forEachSpec?.();
  }
};
