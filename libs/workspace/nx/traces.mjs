import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The programs lie in few files. Traces name our sources all the same; a map is read when the first trace asks for it. */
const here = dirname(import.meta.url);
const maps = new Map();

function mapOf(url) {
  if (!maps.has(url)) {
    const file = `${fileURLToPath(url)}.map`;
    maps.set(url, existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, 'utf8'))) : undefined);
  }
  return maps.get(url);
}

function told(frame) {
  const said = String(frame);
  const url = frame.getScriptNameOrSourceURL();
  if (!url?.startsWith(here)) return said;
  const origin = mapOf(url)?.findOrigin(frame.getLineNumber(), frame.getColumnNumber());
  if (!origin?.fileName) return said;
  const file = join(fileURLToPath(here), origin.fileName);
  return said.replace(`${url}:${frame.getLineNumber()}:${frame.getColumnNumber()}`, `${file}:${origin.lineNumber}:${origin.columnNumber}`);
}

function head(error) {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return 'Error';
  }
}

Error.prepareStackTrace = (error, frames) => [head(error), ...frames.map((frame) => `    at ${told(frame)}`)].join('\n');
