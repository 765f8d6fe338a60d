const { readFileSync } = require('node:fs');
const { registerHooks } = require('node:module');
const { fileURLToPath } = require('node:url');
const ts = require('typescript');
const { version: angular } = require('@angular/compiler-cli/package.json');
const { javascriptOf } = require('../../workspace/jest/kept.cjs');

const OPTIONS = {
  target: ts.ScriptTarget.ES2024,
  module: ts.ModuleKind.ESNext,
  experimentalDecorators: true,
  useDefineForClassFields: true,
  isolatedModules: true,
  sourceMap: true,
};
const VERSION = JSON.stringify([OPTIONS, ts.version, angular, 1]);

/** Templates are files of their own; here they are imported. At the end, so that no line moves. */
function withTemplate(text) {
  const imports = [];
  const drawn = text.replace(/\btemplateUrl: ('\.\/[^']+\.html')/g, (_all, file) => {
    imports.push(`import template_${imports.length} from ${file};`);
    return `template: template_${imports.length - 1}`;
  });
  return drawn + imports.join('\n');
}

/** What Angular's own test builder does before a component is compiled in the page: inputs, outputs and injected types as metadata. */
function compile(text, path) {
  const { angularJitApplicationTransform } = require('@angular/compiler-cli');
  const source = ts.createSourceFile(path, withTemplate(text), OPTIONS.target, true);
  const written = {};
  const program = ts.createProgram(
    [path],
    { ...OPTIONS, noLib: true, noResolve: true, suppressOutputPathCheck: true },
    {
      getSourceFile: (name) => (name === path ? source : undefined),
      writeFile: (name, content) => (written[name.endsWith('.map') ? 'map' : 'code'] = content),
      getDefaultLibFileName: () => 'lib.d.ts',
      useCaseSensitiveFileNames: () => true,
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: () => '',
      getNewLine: () => '\n',
      fileExists: (name) => name === path,
      readFile: () => '',
      directoryExists: () => true,
      getDirectories: () => [],
    },
  );
  program.emit(undefined, undefined, undefined, undefined, { before: [angularJitApplicationTransform(program)] });
  return written;
}

const isOurs = (url) => /\/(apps|libs)\/portal\/[^?]*\.ts$/.test(url) && !url.includes('/node_modules/');
const textModule = (text) => ({ format: 'module', source: `export default ${JSON.stringify(text)};`, shortCircuit: true });

// What is registered later is asked first.
registerHooks({
  load(url, context, next) {
    if (isOurs(url)) return { format: 'module', source: javascriptOf(url, VERSION, compile), shortCircuit: true };
    if (url.endsWith('.html')) return textModule(readFileSync(fileURLToPath(url), 'utf8'));
    // stands for a built file
    return url.endsWith('.svg') ? textModule('asset') : next(url, context);
  },
});
