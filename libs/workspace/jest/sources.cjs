const { registerHooks } = require('node:module');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const swc = require('@swc/core');
const { javascriptOf } = require('./kept.cjs');

const GLOBALS = pathToFileURL(join(__dirname, 'globals.js')).href;
const OPTIONS = {
  swcrc: false,
  jsc: {
    target: 'es2024',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: true,
};
const VERSION = JSON.stringify([OPTIONS, swc.version]);
const compile = (text, path) => swc.transformSync(text, { ...OPTIONS, filename: path, sourceFileName: path });

const isOurs = (url) => url.startsWith('file:') && url.endsWith('.ts') && !url.includes('/node_modules/');

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === '@jest/globals') return { url: GLOBALS, format: 'module', shortCircuit: true };
    // Siblings are their sources, so no build stands before a test.
    return specifier.startsWith('@careway/')
      ? next(specifier, { ...context, conditions: ['source', ...context.conditions] })
      : next(specifier, context);
  },
  load(url, context, next) {
    return isOurs(url) ? { format: 'module', source: javascriptOf(url, VERSION, compile), shortCircuit: true } : next(url, context);
  },
});
