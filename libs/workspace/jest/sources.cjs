const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { registerHooks } = require('node:module');
const { join } = require('node:path');
const { fileURLToPath, pathToFileURL } = require('node:url');
const swc = require('@swc/core');

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
const CACHE = join(__dirname, '../../../node_modules/.cache/careway-jest');
const VERSION = JSON.stringify([OPTIONS, swc.version]);

/** By address, where the map from JavaScript to the source lies: what jest's stack traces are drawn with. */
const maps = new Map();

/** The JavaScript of one TypeScript file, kept under the hash of its text. Written aside and moved, since workers do the same at once. */
function javascriptOf(url) {
  const path = fileURLToPath(url);
  const text = readFileSync(path, 'utf8');
  const kept = join(CACHE, createHash('sha256').update(VERSION).update(path).update(text).digest('hex'));
  maps.set(url, `${kept}.map`);
  if (existsSync(`${kept}.js`)) return readFileSync(`${kept}.js`, 'utf8');
  const { code, map } = swc.transformSync(text, { ...OPTIONS, filename: path, sourceFileName: path });
  mkdirSync(CACHE, { recursive: true });
  for (const [end, content] of [
    ['map', map],
    ['js', code],
  ]) {
    writeFileSync(`${kept}.${process.pid}`, content);
    renameSync(`${kept}.${process.pid}`, `${kept}.${end}`);
  }
  return code;
}

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
    return isOurs(url) ? { format: 'module', source: javascriptOf(url), shortCircuit: true } : next(url, context);
  },
});

module.exports = { maps };
