const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { fileURLToPath } = require('node:url');

const CACHE = join(__dirname, '../../../node_modules/.cache/careway-jest');

/** By address, where the map from JavaScript to the source lies: what jest's stack traces are drawn with. */
const maps = new Map();

/**
 * The JavaScript of one TypeScript file, kept under the hash of its text. Written aside and moved, since workers do the same at once.
 * `version` says all on which the compiler's answer hangs besides the text.
 */
function javascriptOf(url, version, compile) {
  const path = fileURLToPath(url);
  const text = readFileSync(path, 'utf8');
  const kept = join(CACHE, createHash('sha256').update(version).update(path).update(text).digest('hex'));
  maps.set(url, `${kept}.map`);
  if (existsSync(`${kept}.js`)) return readFileSync(`${kept}.js`, 'utf8');
  const { code, map } = compile(text, path);
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

module.exports = { javascriptOf, maps };
