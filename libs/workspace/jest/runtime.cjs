const { pathToFileURL } = require('node:url');
const { ModernFakeTimers } = require('@jest/fake-timers');
const { default: Runtime } = require('jest-runtime');
require('./sources.cjs');
const { maps } = require('./kept.cjs');

const FRAMEWORK = /node_modules\/jest-circus\//;

/**
 * Loads specs with Node's own `import` in place of a sandbox per file: the thousand modules below a spec are read once in a worker and not
 * once for each spec, which took two to three CPU seconds each time. All else is jest's. The price: specs of one worker share the modules,
 * as those of one process do, and there is no `jest.mock`.
 */
module.exports = class NativeRuntime extends Runtime {
  constructor(config, environment, ...rest) {
    // time is turned where the code under test looks at it; the environment puts it right again when the spec is over
    environment.fakeTimersModern = new ModernFakeTimers({ config, global: globalThis });
    super(config, environment, ...rest);
  }

  /** The test framework: in the realm of the specs, so that `expect.any(String)` means their String; anew for each, since it keeps the tests. */
  requireInternalModule(from, to) {
    if (to !== undefined) return super.requireInternalModule(from, to);
    for (const path of Object.keys(require.cache)) if (FRAMEWORK.test(path)) delete require.cache[path];
    return require(from);
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  async unstable_importModule(path) {
    globalThis[Symbol.for('careway.jest.globals')] = this.jestGlobals.cjsGlobals(path);
    return import(pathToFileURL(path).href);
  }

  getSourceMaps() {
    return maps;
  }
};
